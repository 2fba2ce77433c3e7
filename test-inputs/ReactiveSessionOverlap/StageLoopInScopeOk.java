package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/** In the scope, a loop hangs each persist on the one before. */
final class StageLoopInScopeOk {
  private final Stage.SessionFactory sessions;

  StageLoopInScopeOk(Stage.SessionFactory sessions) {
    this.sessions = sessions;
  }

  CompletionStage<Void> store(List<Object> tickets) {
    return sessions.withTransaction(
        session -> {
          CompletionStage<Void> last = CompletableFuture.completedFuture(null);
          for (Object ticket : tickets) {
            last = last.thenCompose(done -> session.persist(ticket));
          }
          return last;
        });
  }
}
