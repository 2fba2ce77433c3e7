package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** The pool's invoke returns when the task has ended. */
final class ForkJoinInvokeOk {
  static final class Expire extends RecursiveAction {
    private final EntityManager em;

    Expire(EntityManager em) {
      this.em = em;
    }

    @Override
    protected void compute() {
      em.createNamedQuery("expire").executeUpdate();
    }
  }

  void expire(EntityManager em, ForkJoinPool pool) {
    pool.invoke(new Expire(em));
    em.clear();
  }
}
