package shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** CDI injects a proxy, which is not one session. */
@ApplicationScoped
class InjectedInCdiBeanOk {
  static class Film {}

  @Inject EntityManager em;

  List<Film> films(List<Long> ids) {
    return ids.parallelStream().map(id -> em.find(Film.class, id)).toList();
  }
}
