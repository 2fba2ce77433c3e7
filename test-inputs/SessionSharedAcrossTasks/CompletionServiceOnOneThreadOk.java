package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The completion service runs its tasks on an executor of one thread. */
final class CompletionServiceOnOneThreadOk {
  int total(EntityManager em, List<Long> ids) throws Exception {
    ExecutorService reader = Executors.newSingleThreadExecutor();
    CompletionService<Integer> service = new ExecutorCompletionService<>(reader);
    for (Long id : ids) {
      service.submit(() -> em.find(Integer.class, id));
    }
    int total = 0;
    for (int i = 0; i < ids.size(); i++) {
      total += service.take().get();
    }
    reader.shutdown();
    return total;
  }
}
