package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Each task sets the page of the one query that all were made with. */
final class QueryInFieldOfTask {
  static class Song {}

  private record Page(TypedQuery<Song> query, int number) implements Callable<List<Song>> {
    @Override
    public List<Song> call() {
      return query.setFirstResult(number * 20).setMaxResults(20).getResultList();
    }
  }

  List<Future<List<Song>>> pages(EntityManager em, ExecutorService pool) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    return List.of(pool.submit(() -> entityManagerFactory.callInTransaction(taskEm -> new Page(taskEm.createQuery("from Song s order by s.title", Song.class), 0).call())), pool.submit(() -> entityManagerFactory.callInTransaction(taskEm -> new Page(taskEm.createQuery("from Song s order by s.title", Song.class), 1).call())));
  }
}
