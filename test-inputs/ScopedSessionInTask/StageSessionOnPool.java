package shelf;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.hibernate.reactive.stage.Stage;

/** The next step with the session runs on a pool, and not on the thread that has opened it. */
final class StageSessionOnPool {
  private final Stage.SessionFactory sessions;
  private final Executor pool;

  StageSessionOnPool(Stage.SessionFactory sessions, Executor pool) {
    this.sessions = sessions;
    this.pool = pool;
  }

  CompletionStage<Void> retire(Class<?> type, long id) {
    return sessions.withTransaction(
        session -> session.find(type, id).thenComposeAsync(old -> session.remove(old), pool));
  }
}
