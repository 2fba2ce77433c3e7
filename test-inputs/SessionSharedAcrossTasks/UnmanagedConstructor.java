package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;

/** A class that no container manages gets an ordinary entity manager in its constructor. */
final class UnmanagedConstructor {
  static class Film {}

  private final EntityManager em;

  UnmanagedConstructor(EntityManager em) {
    this.em = em;
  }

  List<Film> films(List<Long> ids) {
    return ids.parallelStream().map(id -> em.find(Film.class, id)).toList();
  }
}
