package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Three finds are gathered over one entity manager, and awaited together. */
final class GatheredFinds {
  @Entity(name = "City")
  static class City {
    @Id long id;
    long inhabitants;
  }

  private final EntityManagerFactory emf;
  private final Executor pool;

  GatheredFinds(EntityManagerFactory emf, Executor pool) {
    this.emf = emf;
    this.pool = pool;
  }

  long inhabitants(long north, long south, long west) {
    CompletableFuture<Long> first =
        CompletableFuture.supplyAsync(() -> emf.callInTransaction(taskEm -> taskEm.find(City.class, north).inhabitants), pool);
    CompletableFuture<Long> second =
        CompletableFuture.supplyAsync(() -> emf.callInTransaction(taskEm -> taskEm.find(City.class, south).inhabitants), pool);
    CompletableFuture<Long> third =
        CompletableFuture.supplyAsync(() -> emf.callInTransaction(taskEm -> taskEm.find(City.class, west).inhabitants), pool);
    CompletableFuture.allOf(first, second, third).join();
    return first.join() + second.join() + third.join();
  }
}
