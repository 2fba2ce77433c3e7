package shelf;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The tasks take the session out of an Optional. */
final class OptionalThatHoldsSession {
  static class Alarm {}

  void raise(Optional<EntityManager> current, Alarm first, Alarm second, Executor pool) {
    pool.execute(() -> current.ifPresent(em -> em.persist(first)));
    pool.execute(() -> current.ifPresent(em -> em.persist(second)));
  }
}
