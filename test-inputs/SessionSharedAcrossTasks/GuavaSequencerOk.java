package shelf;

import com.google.common.util.concurrent.ExecutionSequencer;
import java.util.List;
import java.util.concurrent.Executor;
import org.hibernate.Session;

/** An execution sequencer starts a task when the one before it has ended. */
final class GuavaSequencerOk {
  private final ExecutionSequencer sequencer = ExecutionSequencer.create();

  void paint(Session session, List<Object> eggs, Executor pool) {
    for (Object egg : eggs) {
      sequencer.submit(
          () -> {
            session.persist(egg);
            return egg;
          },
          pool);
    }
  }
}
