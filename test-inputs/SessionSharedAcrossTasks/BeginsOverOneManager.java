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
    try (EntityManager em = emf.createEntityManager()) {
      CompletableFuture<Void> first = CompletableFuture.runAsync(() -> send(em, one), pool);
      CompletableFuture<Void> second = CompletableFuture.runAsync(() -> send(em, other), pool);
      CompletableFuture.allOf(first, second).join();
    }
  }

  private static void send(EntityManager em, long id) {
    em.getTransaction().begin();
    em.find(Parcel.class, id).sent = true;
    em.getTransaction().commit();
  }
}
