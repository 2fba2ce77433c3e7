package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** A fork-join pool of parallelism one. */
final class ForkJoinPoolOfOneOk {
  static class Quote {}

  private final ForkJoinPool single = new ForkJoinPool(1);

  void publish(EntityManager em, List<Quote> quotes) {
    for (Quote quote : quotes) {
      single.submit(() -> em.persist(quote));
    }
  }
}
