package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** One task at a time holds the write lock of a stamped lock. */
final class StampedWriteLockOk {
  static class Stamp {}

  void collect(EntityManager em, List<Stamp> stamps) {
    StampedLock lock = new StampedLock();
    stamps.parallelStream()
        .forEach(
            stamp -> {
              long held = lock.writeLock();
              try {
                em.persist(stamp);
              } finally {
                lock.unlockWrite(held);
              }
            });
  }
}
