package shelf;

import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Executor;

/** JPA closes the entity manager of the callback, and the task outlives it. */
final class JpaCallbackEnds {
  static class Gift {}

  void wrap(EntityManagerFactory emf, Gift gift, Executor pool) {
    emf.runInTransaction(em -> pool.execute(() -> em.persist(gift)));
  }
}
