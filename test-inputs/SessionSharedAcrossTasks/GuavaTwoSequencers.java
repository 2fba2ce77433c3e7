package shelf;

import com.google.common.util.concurrent.ExecutionSequencer;
import java.util.concurrent.Executor;
import org.hibernate.Session;

/** Two sequencers run a task each, and neither waits for the other. */
final class GuavaTwoSequencers {
  void paint(Session session, Object wall, Object door, Executor pool) {
    ExecutionSequencer rooms = ExecutionSequencer.create();
    ExecutionSequencer halls = ExecutionSequencer.create();
    rooms.submit(() -> session.merge(wall), pool);
    halls.submit(() -> session.merge(door), pool);
  }
}
