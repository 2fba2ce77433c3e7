package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.ForkJoinTask;

/** The task forks itself, and is joined when its starter is done. */
final class ForkJoinTaskNotJoined {
  static class Weed {}

  void mow(EntityManager em, Weed dock, Weed thistle) {
    ForkJoinTask<?> mown = ForkJoinTask.adapt(() -> em.remove(dock)).fork();
    em.remove(thistle);
    mown.join();
  }
}
