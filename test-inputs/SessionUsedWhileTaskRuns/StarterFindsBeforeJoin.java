package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The starter finds a row of its own before it waits for the task that finds another. */
final class StarterFindsBeforeJoin {
  @Entity(name = "Gauge")
  static class Gauge {
    @Id long id;
    int level;
  }

  int rise(EntityManagerFactory emf, Executor pool, long upstream, long downstream) {
    try (EntityManager em = emf.createEntityManager()) {
      CompletableFuture<Integer> above =
          CompletableFuture.supplyAsync(() -> em.find(Gauge.class, upstream).level, pool);
      int below = em.find(Gauge.class, downstream).level;
      return above.join() - below;
    }
  }
}
