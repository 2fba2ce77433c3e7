package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A constructor opens the session, and the task closes the object. */
final class OpenedByConstructorOk {
  static final class Readings implements AutoCloseable {
    private final EntityManager em;

    Readings(EntityManagerFactory emf) {
      em = emf.createEntityManager();
    }

    int archive() {
      return em.createNativeQuery("call archive()").executeUpdate();
    }

    @Override
    public void close() {
      em.close();
    }
  }

  Future<Integer> archive(EntityManagerFactory emf, ExecutorService pool) {
    return pool.submit(
        () -> {
          try (Readings readings = new Readings(emf)) {
            return readings.archive();
          }
        });
  }
}
