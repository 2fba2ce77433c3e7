package shelf;

import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/** The inner unit of work ends before the outer one goes on. */
final class StageScopeInsideOk {
  CompletionStage<Object> open(Stage.SessionFactory factory, long id, Object visit) {
    return factory.withTransaction(
        session ->
            factory
                .withTransaction(same -> same.persist(visit))
                .thenCompose(done -> session.find(Object.class, id)));
  }
}
