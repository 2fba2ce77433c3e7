package shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;

/** The container injects a proxy of Hibernate's session. */
@ApplicationScoped
class InjectedHibernateSessionOk {
  static class Film {}

  @Inject Session session;

  List<Film> films(List<Long> ids) {
    return ids.parallelStream().map(id -> session.find(Film.class, id)).toList();
  }
}
