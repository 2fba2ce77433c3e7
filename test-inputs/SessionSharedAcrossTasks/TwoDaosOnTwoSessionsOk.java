package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** Each task has a DAO of its own, and each DAO an entity manager. */
final class TwoDaosOnTwoSessionsOk {
  record Dao(EntityManager em) {
    Object find(long id) {
      return em.find(Object.class, id);
    }
  }

  String pair(EntityManagerFactory emf, long left, long right) {
    EntityManager first = emf.createEntityManager();
    EntityManager second = emf.createEntityManager();
    Dao hats = new Dao(first);
    Dao gloves = new Dao(second);
    CompletableFuture<Object> hat = CompletableFuture.supplyAsync(() -> hats.find(left));
    CompletableFuture<Object> glove = CompletableFuture.supplyAsync(() -> gloves.find(right));
    String pair = hat.thenCombine(glove, (h, g) -> h + " and " + g).join();
    first.close();
    second.close();
    return pair;
  }
}
