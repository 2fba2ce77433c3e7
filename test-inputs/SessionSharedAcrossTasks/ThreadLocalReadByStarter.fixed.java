package shelf;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The starter takes its session out of a thread local, and its tasks capture that one. */
final class ThreadLocalReadByStarter {
  static class Pixel {}

  private final ThreadLocal<Session> current;

  ThreadLocalReadByStarter(ThreadLocal<Session> current) {
    this.current = current;
  }

  void paint(List<Pixel> pixels) {
    Session session = current.get();
    SessionFactory sessionFactory = session.getSessionFactory();
    pixels.parallelStream().forEach(item -> sessionFactory.inTransaction(taskSession -> taskSession.persist(item)));
  }
}
