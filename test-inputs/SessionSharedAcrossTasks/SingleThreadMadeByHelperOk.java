package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A method of this class makes the executor of one thread. */
final class SingleThreadMadeByHelperOk {
  static class Wave {}

  void record(EntityManager em, List<Wave> waves) throws InterruptedException {
    ExecutorService writer = named("writer");
    waves.forEach(wave -> writer.execute(() -> em.persist(wave)));
    writer.shutdown();
    writer.awaitTermination(1, TimeUnit.MINUTES);
    em.flush();
  }

  private static ExecutorService named(String name) {
    return Executors.newSingleThreadExecutor(work -> new Thread(work, name));
  }
}
