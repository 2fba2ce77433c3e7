package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** Each task has a DAO of its own, and both DAOs have the same entity manager. */
final class TwoDaosOnOneSession {
  record Dao(EntityManager em) {
    Object find(long id) {
      return em.find(Object.class, id);
    }
  }

  String pair(EntityManager em, long left, long right) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    CompletableFuture<Object> hat = CompletableFuture.supplyAsync(() -> entityManagerFactory.callInTransaction(taskEm -> new Dao(taskEm).find(left)));
    CompletableFuture<Object> glove = CompletableFuture.supplyAsync(() -> entityManagerFactory.callInTransaction(taskEm -> new Dao(taskEm).find(right)));
    return hat.thenCombine(glove, (h, g) -> h + " and " + g).join();
  }
}
