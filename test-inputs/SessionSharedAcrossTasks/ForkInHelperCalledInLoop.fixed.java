package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** The fork stands in a method that a loop calls. */
final class ForkInHelperCalledInLoop {
  static class Page {}

  private final ForkJoinPool pool = new ForkJoinPool(8);

  void index(EntityManager em, List<Long> ids) {
    for (long id : ids) {
      indexOne(em, id);
    }
  }

  private void indexOne(EntityManager em, long id) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    pool.execute(() -> entityManagerFactory.runInTransaction(taskEm -> System.out.println(taskEm.find(Page.class, id))));
  }
}
