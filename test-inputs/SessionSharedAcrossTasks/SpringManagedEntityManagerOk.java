package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.springframework.stereotype.Repository;

/** The container's entity manager looks up the session of the thread that calls it. */
@Repository
class SpringManagedEntityManagerOk {
  static class Film {}

  @PersistenceContext EntityManager em;

  List<Film> films(List<Long> ids) {
    return ids.parallelStream().map(id -> em.find(Film.class, id)).toList();
  }
}
