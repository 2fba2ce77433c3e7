package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/** Two actions with one entity manager are invoked together. */
final class ForkJoinInvokeAll {
  static final class Mark extends RecursiveAction {
    private final EntityManager em;
    private final String state;

    Mark(EntityManager em, String state) {
      this.em = em;
      this.state = state;
    }

    @Override
    protected void compute() {
      em.createNamedQuery(state).executeUpdate();
    }
  }

  void markAll(EntityManager em) {
    ForkJoinTask.invokeAll(new Mark(em, "read"), new Mark(em, "unread"));
  }
}
