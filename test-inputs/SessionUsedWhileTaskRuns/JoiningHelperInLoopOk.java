package shelf;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A helper joins one future, and a loop calls it for all of them. */
final class JoiningHelperInLoopOk {
  static class Parcel {}

  void weigh(EntityManager em, ExecutorService executor, List<Long> ids) {
    List<Future<?>> weighings = new ArrayList<>();
    for (Long id : ids) {
      weighings.add(
          executor.submit(
              () -> {
                synchronized (em) {
                  em.find(Parcel.class, id);
                }
              }));
    }
    for (Future<?> weighing : weighings) {
      await(weighing);
    }
    em.clear();
  }

  private static void await(Future<?> weighing) {
    try {
      weighing.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a parcel was not weighed", e);
    }
  }
}
