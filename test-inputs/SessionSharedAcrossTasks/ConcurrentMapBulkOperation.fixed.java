package shelf;

import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A bulk operation of a concurrent map calls the session from several threads. */
final class ConcurrentMapBulkOperation {
  static class Counter {}

  private final ConcurrentHashMap<String, Counter> counters = new ConcurrentHashMap<>();

  void save(Session session) {
    SessionFactory sessionFactory = session.getSessionFactory();
    counters.forEach(64, (name, counter) -> sessionFactory.inTransaction(taskSession -> taskSession.persist(counter)));
  }
}
