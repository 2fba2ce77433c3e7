package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The helper that forks knows of no transaction; its caller is in one. */
@Service
class HelperForksInTransaction {

  static class Quote {}

  @PersistenceContext EntityManager em;

  private static <T> CompletableFuture<T> background(Callable<T> work, Executor pool) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return work.call();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        },
        pool);
  }

  @Transactional
  public Quote quote(long id, Executor pool) {
    return background(() -> em.find(Quote.class, id), pool).join();
  }
}
