package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/** Two actions with one entity manager are invoked together. */
final class ForkJoinInvokeAll {
  static final class Mark extends RecursiveAction {
    private final EntityManagerFactory entityManagerFactory;
    private final String state;

    Mark(EntityManagerFactory entityManagerFactory, String state) {
      this.entityManagerFactory = entityManagerFactory;
      this.state = state;
    }

    @Override
    protected void compute() {
      entityManagerFactory.runInTransaction(taskEm -> {
        taskEm.createNamedQuery(state).executeUpdate();
      });
    }
  }

  void markAll(EntityManager em) {
    ForkJoinTask.invokeAll(new Mark(em.getEntityManagerFactory(), "read"), new Mark(em.getEntityManagerFactory(), "unread"));
  }
}
