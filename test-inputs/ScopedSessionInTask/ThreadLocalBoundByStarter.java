package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;

/** The starter binds a session for its own thread, and the task reads it on another. */
final class ThreadLocalBoundByStarter {

  static class Parcel {}

  private static final ThreadLocal<EntityManager> BOUND = new ThreadLocal<>();

  Parcel weigh(EntityManagerFactory emf, long id, ExecutorService pool) throws Exception {
    try (EntityManager em = emf.createEntityManager()) {
      BOUND.set(em);
      return pool.submit(() -> BOUND.get().find(Parcel.class, id)).get();
    } finally {
      BOUND.remove();
    }
  }
}
