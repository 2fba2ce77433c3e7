package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Each turn of the loop starts with a query, while the task of the turn before may still run. */
final class ForkAtEndOfTurn {
  static class Batch {}

  void process(EntityManager em, List<Long> batches) {
    ExecutorService writer = Executors.newSingleThreadExecutor();
    for (long id : batches) {
      Batch batch = em.find(Batch.class, id);
      writer.submit(() -> em.remove(batch));
    }
    writer.shutdown();
  }
}
