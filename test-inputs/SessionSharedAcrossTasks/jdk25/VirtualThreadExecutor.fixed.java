package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The executor starts a virtual thread for each task, and its end waits for all. */
final class VirtualThreadExecutor {
  static class Song {}

  long sizes(EntityManager em) throws Exception {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Long> count =
          pool.submit(
              () -> entityManagerFactory.callInTransaction(taskEm -> taskEm.createQuery("select count(s) from Song s", Long.class).getSingleResult()));
      Future<List<Song>> page =
          pool.submit(
              () -> entityManagerFactory.callInTransaction(taskEm -> taskEm.createQuery("from Song", Song.class).setMaxResults(10).getResultList()));
      return count.get() + page.get().size();
    }
  }
}
