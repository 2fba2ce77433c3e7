package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A task that does not get the lock uses the session all the same. */
final class LockTriedInVain {
  static class Hit {}

  void sample(EntityManager em, List<Hit> hits) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    Lock lock = new ReentrantLock();
    hits.parallelStream()
        .forEach(
            hit -> entityManagerFactory.runInTransaction(taskEm -> {
              if (lock.tryLock()) {
                try {
                  taskEm.persist(hit);
                } finally {
                  lock.unlock();
                }
              } else {
                taskEm.merge(hit);
              }
            }));
  }
}
