package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;

/** Each callable hands the entity manager on to a constant, whose function uses it. */
final class ConstantsCountInCallables {
  enum Stock {
    FRESH(em -> em.createQuery("select count(f) from Fresh f", Long.class).getSingleResult()),
    FROZEN(em -> em.createQuery("select count(f) from Frozen f", Long.class).getSingleResult());

    private final ToLongFunction<EntityManager> query;

    Stock(ToLongFunction<EntityManager> query) {
      this.query = query;
    }

    long count(EntityManager em) {
      return query.applyAsLong(em);
    }
  }

  private final EntityManagerFactory emf;
  private final ExecutorService pool;

  ConstantsCountInCallables(EntityManagerFactory emf, ExecutorService pool) {
    this.emf = emf;
    this.pool = pool;
  }

  long total() throws InterruptedException, ExecutionException {
    EntityManager em = emf.createEntityManager();
    List<Future<Long>> counts = new ArrayList<>();
    for (Stock stock : Stock.values()) {
      counts.add(pool.submit(() -> stock.count(em)));
    }
    long total = 0;
    for (Future<Long> count : counts) {
      total += count.get();
    }
    em.close();
    return total;
  }
}
