package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Service;

/** A managed bean gets the container's entity manager in its constructor. */
@Service
class ConstructorInjectedEntityManagerOk {
  static class Film {}

  private final EntityManager em;

  ConstructorInjectedEntityManagerOk(EntityManager em) {
    this.em = em;
  }

  List<Film> films(List<Long> ids) {
    return ids.parallelStream().map(id -> em.find(Film.class, id)).toList();
  }
}
