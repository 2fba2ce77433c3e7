package com.example.orders;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The numbers on the start page. They are independent, so they are queried side by side. */
final class Dashboard {
  /** What a clerk sees about one customer. */
  record CustomerView(String name, long openOrders, BigDecimal turnover) {}

  /** What the management sees about the company. */
  record CompanyView(long customers, long openOrders) {}

  private final EntityManagerFactory emf;
  private final Executor executor;

  Dashboard(EntityManagerFactory emf, Executor executor) {
    this.emf = emf;
    this.executor = executor;
  }

  CustomerView customer(long customerId) {
    EntityManager em = emf.createEntityManager();
    try {
      CompletableFuture<String> name =
          CompletableFuture.supplyAsync(
              () -> em.find(Customer.class, customerId).getName(), executor);
      CompletableFuture<Long> openOrders =
          CompletableFuture.supplyAsync(() -> countOpenOrders(em, customerId), executor);
      CompletableFuture<BigDecimal> turnover =
          CompletableFuture.supplyAsync(() -> turnover(em, customerId), executor);
      return new CustomerView(name.join(), openOrders.join(), turnover.join());
    } finally {
      em.close();
    }
  }

  CompanyView company() {
    CompletableFuture<Long> customers =
        CompletableFuture.supplyAsync(
            () ->
                emf.callInTransaction(
                    em ->
                        em.createQuery("select count(c) from Customer c", Long.class)
                            .getSingleResult()),
            executor);
    CompletableFuture<Long> openOrders =
        CompletableFuture.supplyAsync(
            () ->
                emf.callInTransaction(
                    em ->
                        em.createQuery(
                                "select count(o) from Order o where o.status = :open", Long.class)
                            .setParameter("open", OrderStatus.OPEN)
                            .getSingleResult()),
            executor);
    return new CompanyView(customers.join(), openOrders.join());
  }

  private static long countOpenOrders(EntityManager em, long customerId) {
    return em.createQuery(
            "select count(o) from Order o where o.customer.id = :customer and o.status = :open",
            Long.class)
        .setParameter("customer", customerId)
        .setParameter("open", OrderStatus.OPEN)
        .getSingleResult();
  }

  private static BigDecimal turnover(EntityManager em, long customerId) {
    return em.createQuery(
            "select coalesce(sum(l.quantity * l.unitPrice), 0) from OrderLine l"
                + " where l.order.customer.id = :customer",
            BigDecimal.class)
        .setParameter("customer", customerId)
        .getSingleResult();
  }
}
