package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Executor;

/** The task gets what the starter has read, and not the session. */
final class TaskGetsPlainValueOk {
  void export(EntityManager em, Executor pool) {
    List<String> names = em.createQuery("select i.name from Item i", String.class).getResultList();
    pool.execute(() -> names.forEach(System.out::println));
    em.createQuery("update Item i set i.exported = true").executeUpdate();
  }
}
