package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The executor has one thread, or four. */
final class SingleThreadOrPool {
  static class Wave {}

  void record(EntityManager em, List<Wave> waves, boolean careful) {
    ExecutorService writers =
        careful ? Executors.newSingleThreadExecutor() : Executors.newFixedThreadPool(4);
    waves.forEach(wave -> writers.execute(() -> em.persist(wave)));
  }
}
