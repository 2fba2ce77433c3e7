package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Supplier;

/** The supplier opens an entity manager for each object, or the caller knows what it does. */
final class DaoFromSupplierOk {
  static class Station {
    String line;
  }

  record Stations(EntityManager em) implements AutoCloseable {
    String line(long id) {
      return em.find(Station.class, id).line;
    }

    @Override
    public void close() {
      em.close();
    }
  }

  List<String> lines(EntityManagerFactory factory, List<Long> ids) {
    Supplier<Stations> stations = () -> new Stations(factory.createEntityManager());
    return lines(stations, ids);
  }

  private static List<String> lines(Supplier<Stations> open, List<Long> ids) {
    return ids.parallelStream()
        .map(
            id -> {
              try (Stations stations = open.get()) {
                return stations.line(id);
              }
            })
        .toList();
  }
}
