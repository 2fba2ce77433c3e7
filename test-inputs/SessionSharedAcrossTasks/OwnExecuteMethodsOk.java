package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Methods named execute and submit that are no executor's. */
final class OwnExecuteMethodsOk {
  interface UnitOfWorkScript {
    void execute(Runnable step);
  }

  interface Form {
    void submit(Runnable action);
  }

  void run(EntityManager em, UnitOfWorkScript script, Form form, List<Object> rows) {
    for (Object row : rows) {
      script.execute(() -> em.persist(row));
      form.submit(() -> em.flush());
    }
    em.clear();
  }
}
