package shelf;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.hibernate.Session;

/** Two loops start a task for each session of a map, and nothing is joined between them. */
final class SessionsOfMapTwice {
  void vote(Map<String, Session> byDistrict, ExecutorService pool) {
    for (Session session : byDistrict.values()) {
      pool.execute(() -> session.getSessionFactory().inTransaction(taskSession -> taskSession.persist("opened")));
    }
    for (Session session : byDistrict.values()) {
      pool.execute(() -> session.getSessionFactory().inTransaction(taskSession -> taskSession.persist("closed")));
    }
  }
}
