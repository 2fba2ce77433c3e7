package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;

/** Threads share an entity manager that was configured to lock itself. */
final class FP_ProviderLocksItsSession {
  static class Seat {}

  // Known false alarm: OpenJPA serializes the calls when openjpa.Multithreaded is set; settings are
  // not read.
  List<Seat> seats(EntityManagerFactory emf, List<Long> ids) {
    return ids.parallelStream().map(id -> {
      try (EntityManager taskEm = emf.createEntityManager(Map.of("openjpa.Multithreaded", "true"))) {
        return taskEm.find(Seat.class, id);
      }
    }).toList();
  }
}
