package shelf;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The threads are made first and started together. */
final class UnstartedThreads {
  void save(Session session, List<Object> rows) {
    SessionFactory sessionFactory = session.getSessionFactory();
    List<Thread> writers = new ArrayList<>();
    for (Object row : rows) {
      writers.add(Thread.ofVirtual().unstarted(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(row))));
    }
    writers.forEach(Thread::start);
  }
}
