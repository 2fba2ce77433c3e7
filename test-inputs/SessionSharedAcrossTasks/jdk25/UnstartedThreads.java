package shelf;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** The threads are made first and started together. */
final class UnstartedThreads {
  void save(Session session, List<Object> rows) {
    List<Thread> writers = new ArrayList<>();
    for (Object row : rows) {
      writers.add(Thread.ofVirtual().unstarted(() -> session.persist(row)));
    }
    writers.forEach(Thread::start);
  }
}
