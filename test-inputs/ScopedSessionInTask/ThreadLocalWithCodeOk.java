package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/** Whatever the holder opens when it is first asked is the own session of the thread. */
final class ThreadLocalWithCodeOk {

  static class Film {}

  private final ThreadLocal<EntityManager> each;

  ThreadLocalWithCodeOk(EntityManagerFactory emf) {
    this.each = ThreadLocal.withInitial(emf::createEntityManager);
  }

  List<Film> films(List<Long> ids) {
    return ids.parallelStream().map(id -> each.get().find(Film.class, id)).toList();
  }
}
