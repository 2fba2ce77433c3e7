package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A class that is a supplier, given the same entity manager twice. */
final class SupplierClass {
  static class Quote {}

  static final class FindQuote implements Supplier<Quote> {
    private final EntityManager em;
    private final String symbol;

    FindQuote(EntityManager em, String symbol) {
      this.em = em;
      this.symbol = symbol;
    }

    @Override
    public Quote get() {
      return em.find(Quote.class, symbol);
    }
  }

  List<Quote> pair(EntityManager em) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    var base = CompletableFuture.supplyAsync(() -> entityManagerFactory.callInTransaction(taskEm -> new FindQuote(taskEm, "EUR").get()));
    var other = CompletableFuture.supplyAsync(() -> entityManagerFactory.callInTransaction(taskEm -> new FindQuote(taskEm, "KRW").get()));
    return List.of(base.join(), other.join());
  }
}
