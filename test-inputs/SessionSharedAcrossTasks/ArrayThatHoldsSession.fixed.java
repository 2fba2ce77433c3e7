package shelf;

import java.util.List;
import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The session lies in an array of one element, which the tasks capture. */
final class ArrayThatHoldsSession {
  static class Alarm {}

  void raise(SessionFactory sessions, List<Alarm> alarms, Executor pool) {
    Session[] holder = {sessions.openSession()};
    for (Alarm alarm : alarms) {
      pool.execute(() -> sessions.inTransaction(taskSession -> taskSession.persist(alarm)));
    }
  }
}
