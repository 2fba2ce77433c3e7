package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Two tasks each begin and commit on one entity manager, which has but one transaction. */
final class BeginsOverOneManager {
  @Entity(name = "Parcel")
  static class Parcel {
    @Id long id;
    boolean sent;
  }

  private final EntityManagerFactory emf;
  private final Executor pool;

  BeginsOverOneManager(EntityManagerFactory emf, Executor pool) {
    this.emf = emf;
    this.pool = pool;
  }

  void send(long one, long other) {
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> {
      try (EntityManager taskEm = emf.createEntityManager()) {
        send(taskEm, one);
      }
    }, pool);
    CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
      try (EntityManager taskEm = emf.createEntityManager()) {
        send(taskEm, other);
      }
    }, pool);
    CompletableFuture.allOf(first, second).join();
  }

  private static void send(EntityManager em, long id) {
    em.getTransaction().begin();
    em.find(Parcel.class, id).sent = true;
    em.getTransaction().commit();
  }
}
