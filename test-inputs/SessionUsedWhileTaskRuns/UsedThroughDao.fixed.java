package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The starter uses the session through a DAO, the task directly. */
final class UsedThroughDao {
  static class Letter {}

  record Letters(EntityManager em) {
    List<Letter> open() {
      return em.createQuery("from Letter where sent = false", Letter.class).getResultList();
    }
  }

  int send(EntityManagerFactory emf) {
    EntityManager em = emf.createEntityManager();
    Letters letters = new Letters(em);
    CompletableFuture<Integer> expired =
        CompletableFuture.supplyAsync(() -> emf.callInTransaction(taskEm -> taskEm.createNamedQuery("expire").executeUpdate()));
    int open = letters.open().size();
    return open + expired.join();
  }
}
