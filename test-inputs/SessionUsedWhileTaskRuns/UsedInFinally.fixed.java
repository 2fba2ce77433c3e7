package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** The finally block uses the session whether or not the task has ended. */
final class UsedInFinally {
  static class Shift {}

  void plan(EntityManager em, Runnable notifyStaff) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    CompletableFuture<Void> shifts = CompletableFuture.runAsync(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(new Shift())));
    try {
      notifyStaff.run();
    } finally {
      em.clear();
    }
    shifts.join();
  }
}
