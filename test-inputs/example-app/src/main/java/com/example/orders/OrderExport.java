package com.example.orders;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** Exports run in the background; whoever asked for one is told when it is ready. */
final class OrderExport {
  private final EntityManagerFactory emf;
  private final Executor executor;

  OrderExport(EntityManagerFactory emf, Executor executor) {
    this.emf = emf;
    this.executor = executor;
  }

  /** The orders of a customer as CSV. */
  CompletableFuture<String> ordersOf(long customerId) {
    try (EntityManager em = emf.createEntityManager()) {
      return CompletableFuture.supplyAsync(() -> orderRows(em, customerId), executor);
    }
  }

  /** All customers as CSV. */
  CompletableFuture<String> customers() {
    EntityManager em = emf.createEntityManager();
    return CompletableFuture.supplyAsync(
        () -> {
          try (em) {
            return customerRows(em);
          }
        },
        executor);
  }

  private static String orderRows(EntityManager em, long customerId) {
    List<Order> orders =
        em.createQuery(
                "select o from Order o where o.customer.id = :customer order by o.id", Order.class)
            .setParameter("customer", customerId)
            .getResultList();
    return orders.stream()
        .map(order -> order.getOrderedOn() + ";" + order.getStatus() + ";" + order.total())
        .collect(Collectors.joining("\n"));
  }

  private static String customerRows(EntityManager em) {
    List<Customer> customers =
        em.createQuery("select c from Customer c order by c.name", Customer.class).getResultList();
    return customers.stream()
        .map(customer -> customer.getName() + ";" + customer.getEmail())
        .collect(Collectors.joining("\n"));
  }
}
