package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/** A stream starts a persist for each element, and waits for all of them together. */
final class StageAllOf {
  CompletionStage<Void> store(Stage.Session session, List<Object> parcels) {
    CompletableFuture<?>[] persisted =
        parcels.stream()
            .map(parcel -> session.persist(parcel).toCompletableFuture())
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(persisted).thenCompose(done -> session.flush());
  }
}
