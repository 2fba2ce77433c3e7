package shelf;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

/** The entity manager of the older name space, opened and closed in each task. */
final class JavaxEntityManagerOk {
  static class Machine {}

  List<Machine> machines(EntityManagerFactory emf, List<Long> ids) {
    return ids.parallelStream().map(id -> machine(emf, id)).toList();
  }

  private static Machine machine(EntityManagerFactory emf, long id) {
    EntityManager em = emf.createEntityManager();
    try {
      return em.find(Machine.class, id);
    } finally {
      em.close();
    }
  }
}
