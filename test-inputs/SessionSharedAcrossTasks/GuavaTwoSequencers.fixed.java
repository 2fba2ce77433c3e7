package shelf;

import com.google.common.util.concurrent.ExecutionSequencer;
import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Two sequencers run a task each, and neither waits for the other. */
final class GuavaTwoSequencers {
  void paint(Session session, Object wall, Object door, Executor pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    ExecutionSequencer rooms = ExecutionSequencer.create();
    ExecutionSequencer halls = ExecutionSequencer.create();
    rooms.submit(() -> sessionFactory.fromTransaction(taskSession -> taskSession.merge(wall)), pool);
    halls.submit(() -> sessionFactory.fromTransaction(taskSession -> taskSession.merge(door)), pool);
  }
}
