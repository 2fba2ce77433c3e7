package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.Executor;

/** An interface of the application that extends a session's. */
final class OwnSubtypeOfEntityManager {
  static class Lamp {}

  interface TenantEntityManager extends EntityManager {
    String tenant();
  }

  void switchOn(TenantEntityManager em, Lamp first, Lamp second, Executor pool) {
    pool.execute(() -> em.merge(first));
    pool.execute(() -> em.merge(second));
  }
}
