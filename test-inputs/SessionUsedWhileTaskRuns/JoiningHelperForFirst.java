package shelf;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A helper joins one future, and only the first is given to it. */
final class JoiningHelperForFirst {
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
    await(weighings.get(0));
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
