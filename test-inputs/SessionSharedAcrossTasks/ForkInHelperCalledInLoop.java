package shelf;

import jakarta.persistence.EntityManager;
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
    pool.execute(() -> System.out.println(em.find(Page.class, id)));
  }
}
