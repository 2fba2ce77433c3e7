package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A task that does not get the lock leaves the session alone. */
final class LockTriedOk {
  static class Hit {}

  void sample(EntityManager em, List<Hit> hits) {
    Lock lock = new ReentrantLock();
    hits.parallelStream()
        .forEach(
            hit -> {
              if (lock.tryLock()) {
                try {
                  em.persist(hit);
                } finally {
                  lock.unlock();
                }
              }
            });
  }
}
