package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Each turn joins the task of the turn before, when its own has started already. */
final class JoinedTooLateInLoop {
  static class Block {}

  void mine(EntityManager em, List<Block> blocks) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
    for (Block block : blocks) {
      CompletableFuture<Void> current = CompletableFuture.runAsync(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(block)));
      before.join();
      before = current;
    }
    before.join();
  }
}
