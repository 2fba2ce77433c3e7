package shelf;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.hibernate.reactive.stage.Stage;

// Known miss: what a stage of openSession() hands on is not known to be a session of its thread.
/** The session is opened on a thread of the driver, and used by a stage on the pool. */
final class FN_OpenedByTheChainBefore {
  CompletionStage<String> text(Stage.SessionFactory sessions, Executor pool, long id) {
    return sessions
        .openSession()
        .thenComposeAsync(session -> session.find(String.class, id), pool);
  }
}
