package com.example.orders;

/** Where an order is on its way to the customer. */
public enum OrderStatus {
  OPEN,
  CONFIRMED,
  SHIPPED
}
