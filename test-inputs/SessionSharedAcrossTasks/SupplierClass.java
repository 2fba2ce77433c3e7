package shelf;

import jakarta.persistence.EntityManager;
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
    var base = CompletableFuture.supplyAsync(new FindQuote(em, "EUR"));
    var other = CompletableFuture.supplyAsync(new FindQuote(em, "KRW"));
    return List.of(base.join(), other.join());
  }
}
