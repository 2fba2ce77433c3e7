package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The starter waits, but for another task than the one that uses its session. */
final class OtherFutureJoined {
  static class Rate {}

  void refresh(EntityManager em, Supplier<String> remote) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    CompletableFuture<Void> cleanup =
        CompletableFuture.runAsync(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.createQuery("delete from Rate").executeUpdate()));
    CompletableFuture<String> download = CompletableFuture.supplyAsync(remote);
    System.out.println(download.join());
    em.persist(new Rate());
    cleanup.join();
  }
}
