package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;

/** The supplier makes an object for each task, and all of them over one entity manager. */
final class DaoFromSupplier {
  static class Station {
    String line;
  }

  static final class Stations {
    private final EntityManager em;

    Stations(EntityManager em) {
      this.em = em;
    }

    String line(long id) {
      return em.find(Station.class, id).line;
    }
  }

  List<String> lines(EntityManager em, List<Long> ids) {
    Supplier<Stations> stations = () -> new Stations(em);
    return ids.parallelStream().map(id -> stations.get().line(id)).toList();
  }
}
