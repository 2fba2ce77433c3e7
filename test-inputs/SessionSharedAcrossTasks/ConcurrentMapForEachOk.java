package shelf;

import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/** The plain forEach of a concurrent map stays on its thread. */
final class ConcurrentMapForEachOk {
  static class Counter {}

  private final ConcurrentHashMap<String, Counter> counters = new ConcurrentHashMap<>();

  void save(Session session) {
    counters.forEach((name, counter) -> session.persist(counter));
  }
}
