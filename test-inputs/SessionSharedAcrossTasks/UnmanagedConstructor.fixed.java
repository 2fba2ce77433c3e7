package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/** A class that no container manages gets an ordinary entity manager in its constructor. */
final class UnmanagedConstructor {
  static class Film {}

  private final EntityManager em;

  UnmanagedConstructor(EntityManager em) {
    this.em = em;
  }

  List<Film> films(List<Long> ids) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    return ids.parallelStream().map(id -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Film.class, id))).toList();
  }
}
