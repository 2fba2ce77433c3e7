package shelf;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

/** The entity manager of the older name space, shared by a parallel stream. */
final class JavaxEntityManager {
  static class Machine {}

  List<Machine> machines(EntityManagerFactory emf, List<Long> ids) {
    return ids.parallelStream().map(id -> {
      EntityManager taskEm = emf.createEntityManager();
      try {
        return taskEm.find(Machine.class, id);
      } finally {
        taskEm.close();
      }
    }).toList();
  }
}
