package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A reader with an entity manager takes a lock around each read. */
final class ReaderLocksItsMethodOk {
  static final class PageReader {
    private final EntityManager em;
    private final Lock lock = new ReentrantLock();
    private int next;

    PageReader(EntityManager em) {
      this.em = em;
    }

    List<String> read() {
      lock.lock();
      try {
        return em.createQuery("select i.name from Item i", String.class)
            .setFirstResult(100 * next++)
            .setMaxResults(100)
            .getResultList();
      } finally {
        lock.unlock();
      }
    }
  }

  void readAll(EntityManagerFactory emf, Executor pool) {
    PageReader reader = new PageReader(emf.createEntityManager());
    for (int i = 0; i < 10; i++) {
      pool.execute(() -> System.out.println(reader.read()));
    }
  }
}
