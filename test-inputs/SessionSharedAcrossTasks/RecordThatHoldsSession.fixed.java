package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** A record carries the session into both tasks. */
final class RecordThatHoldsSession {
  static class Fee {}

  record Work(EntityManager em, String tenant) {}

  void charge(EntityManagerFactory emf, String tenant) {
    Work work = new Work(emf.createEntityManager(), tenant);
    var monthly = CompletableFuture.runAsync(() -> emf.runInTransaction(taskEntityManager -> taskEntityManager.persist(new Fee())));
    var yearly = CompletableFuture.runAsync(() -> emf.runInTransaction(taskEntityManager -> taskEntityManager.persist(new Fee())));
    CompletableFuture.allOf(monthly, yearly).join();
    work.em().close();
  }
}
