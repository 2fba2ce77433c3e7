package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The task takes the bound session, or opens one, and closes it. */
final class OpensWhereNothingIsBoundOk {

  static class Card {}

  private static final ThreadLocal<EntityManager> BOUND = new ThreadLocal<>();

  Future<Card> find(EntityManagerFactory emf, long id, ExecutorService pool) {
    return pool.submit(
        () -> {
          EntityManager em = BOUND.get();
          if (em == null) {
            em = emf.createEntityManager();
          }
          try {
            return em.find(Card.class, id);
          } finally {
            em.close();
          }
        });
  }
}
