package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Each task binds a session of its own before its DAO looks. */
final class ThreadLocalBoundInTaskOk {

  static class Tide {}

  private static final ThreadLocal<EntityManager> BOUND = new ThreadLocal<>();

  private static Tide tide(String harbour) {
    return BOUND.get().find(Tide.class, harbour);
  }

  Future<Tide> later(EntityManagerFactory emf, String harbour, ExecutorService pool) {
    return pool.submit(
        () -> {
          try (EntityManager own = emf.createEntityManager()) {
            BOUND.set(own);
            return tide(harbour);
          } finally {
            BOUND.remove();
          }
        });
  }
}
