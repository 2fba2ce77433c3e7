package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/** A loop hangs each persist on the one before. */
final class StageLoopComposedOk {
  CompletionStage<Void> store(Stage.Session session, List<Object> parcels) {
    CompletionStage<Void> last = CompletableFuture.completedFuture(null);
    for (Object parcel : parcels) {
      last = last.thenCompose(done -> session.persist(parcel));
    }
    return last.thenCompose(done -> session.flush());
  }
}
