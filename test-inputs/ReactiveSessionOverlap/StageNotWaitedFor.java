package shelf;

import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/** The first operation is dropped, and runs on while the second starts. */
final class StageNotWaitedFor {
  CompletionStage<Void> leave(Stage.StatelessSession session, Object guest, Object bill) {
    session.delete(guest);
    return session.insert(bill);
  }
}
