package shelf;

import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/** A bulk operation of a concurrent map calls the session from several threads. */
final class ConcurrentMapBulkOperation {
  static class Counter {}

  private final ConcurrentHashMap<String, Counter> counters = new ConcurrentHashMap<>();

  void save(Session session) {
    counters.forEach(64, (name, counter) -> session.persist(counter));
  }
}
