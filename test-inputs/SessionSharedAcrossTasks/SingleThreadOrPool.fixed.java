package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The executor has one thread, or four. */
final class SingleThreadOrPool {
  static class Wave {}

  void record(EntityManager em, List<Wave> waves, boolean careful) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    ExecutorService writers =
        careful ? Executors.newSingleThreadExecutor() : Executors.newFixedThreadPool(4);
    waves.forEach(wave -> writers.execute(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(wave))));
  }
}
