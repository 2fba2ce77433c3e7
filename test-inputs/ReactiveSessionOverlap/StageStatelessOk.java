package shelf;

import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/** The insert starts when the delete has completed. */
final class StageStatelessOk {
  CompletionStage<Void> leave(Stage.StatelessSession session, Object guest, Object bill) {
    return session.delete(guest).thenCompose(gone -> session.insert(bill));
  }
}
