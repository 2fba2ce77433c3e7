package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;

/** The starter holds a monitor while it fans out, which the worker threads do not ask for. */
final class MonitorOfStarterAlone {
  static class Cell {}

  void flush(EntityManager em, List<Cell> buffer) {
    synchronized (em) {
      em.getTransaction().begin();
      buffer.parallelStream().forEach(em::persist);
      em.getTransaction().commit();
      buffer.clear();
    }
  }
}
