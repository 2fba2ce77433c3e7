package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Asking whether the task is done does not wait for it. */
final class AskedWhetherDone {
  static class Score {}

  void show(EntityManager em, ExecutorService pool) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    Future<List<Score>> best =
        pool.submit(() -> entityManagerFactory.callInTransaction(taskEm -> taskEm.createNamedQuery("best", Score.class).getResultList()));
    System.out.println(best.isDone() ? "ready" : "wait");
    System.out.println(em.createNamedQuery("last", Score.class).getResultList());
  }
}
