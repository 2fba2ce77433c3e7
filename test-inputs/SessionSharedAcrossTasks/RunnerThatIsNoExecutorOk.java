package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;

/** Interfaces of the application, of which nothing is known, are no executors. */
final class RunnerThatIsNoExecutorOk {
  interface Steps {
    void fork(Runnable step);

    <T> T supplyAsync(Supplier<T> step);
  }

  void run(Steps steps, EntityManager em, List<Object> rows) {
    for (Object row : rows) {
      steps.fork(() -> em.persist(row));
      steps.supplyAsync(() -> em.merge(row));
    }
    em.flush();
  }
}
