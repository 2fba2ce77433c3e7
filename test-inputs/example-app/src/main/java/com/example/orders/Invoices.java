package com.example.orders;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.util.List;

/** Invoices at the end of the month. */
final class Invoices {
  private final EntityManagerFactory emf;

  Invoices(EntityManagerFactory emf) {
    this.emf = emf;
  }

  /** The text of the invoices for these orders, in the same order. */
  List<String> write(List<Long> orderIds) {
    try (EntityManager em = emf.createEntityManager()) {
      return orderIds.parallelStream().map(id -> text(em, id)).toList();
    }
  }

  /** The amount of all orders that are not shipped yet, value-added tax included. */
  BigDecimal outstanding(BigDecimal taxRate) {
    List<BigDecimal> amounts =
        emf.callInTransaction(
            em ->
                em.createQuery(
                        "select l.quantity * l.unitPrice from OrderLine l"
                            + " where l.order.status <> :shipped",
                        BigDecimal.class)
                    .setParameter("shipped", OrderStatus.SHIPPED)
                    .getResultList());
    return amounts.parallelStream()
        .map(amount -> amount.add(amount.multiply(taxRate)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String text(EntityManager em, long orderId) {
    Order order = em.find(Order.class, orderId);
    return "Invoice %d for %s: %s".formatted(orderId, order.getCustomer().getName(), order.total());
  }
}
