package com.example.orders;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a customer ordered on one day. */
@Entity
@Table(name = "orders")
public class Order {
  @Id @GeneratedValue private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Customer customer;

  private LocalDate orderedOn;

  @Enumerated(EnumType.STRING)
  private OrderStatus status = OrderStatus.OPEN;

  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<OrderLine> lines = new ArrayList<>();

  protected Order() {}

  public Order(Customer customer, LocalDate orderedOn) {
    this.customer = customer;
    this.orderedOn = orderedOn;
  }

  public void add(String product, int quantity, BigDecimal unitPrice) {
    lines.add(new OrderLine(this, product, quantity, unitPrice));
  }

  public BigDecimal total() {
    return lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public Long getId() {
    return id;
  }

  public Customer getCustomer() {
    return customer;
  }

  public LocalDate getOrderedOn() {
    return orderedOn;
  }

  public OrderStatus getStatus() {
    return status;
  }

  public void setStatus(OrderStatus status) {
    this.status = status;
  }

  public List<OrderLine> getLines() {
    return lines;
  }
}
