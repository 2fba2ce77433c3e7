package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Service;

/** A stereotype of the application makes the class a managed bean. */
final class MetaAnnotatedBeanOk {
  @Service
  @interface DomainService {}

  static class Film {}

  @DomainService
  static class Films {
    private final EntityManager em;

    Films(EntityManager em) {
      this.em = em;
    }

    List<Film> films(List<Long> ids) {
      return ids.parallelStream().map(id -> em.find(Film.class, id)).toList();
    }
  }
}
