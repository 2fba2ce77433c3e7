package com.example.orders;

import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Places and ships orders, each in a transaction of its own. */
final class OrderService {
  private final EntityManagerFactory emf;

  OrderService(EntityManagerFactory emf) {
    this.emf = emf;
  }

  long register(String name, String email) {
    return emf.callInTransaction(
        em -> {
          Customer customer = new Customer(name, email);
          em.persist(customer);
          return customer.getId();
        });
  }

  long place(long customerId, LocalDate day, Map<String, Integer> quantities) {
    return emf.callInTransaction(
        em -> {
          Order order = new Order(em.getReference(Customer.class, customerId), day);
          quantities.forEach(
              (product, quantity) -> order.add(product, quantity, new BigDecimal("9.90")));
          em.persist(order);
          return order.getId();
        });
  }

  void ship(List<Long> orderIds) {
    emf.runInTransaction(
        em -> orderIds.forEach(id -> em.find(Order.class, id).setStatus(OrderStatus.SHIPPED)));
  }
}
