package shelf;

import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/** The inner unit of work gets the session of the outer one, and is not waited for. */
final class StageScopeInside {
  CompletionStage<Object> open(Stage.SessionFactory factory, long id, Object visit) {
    return factory.withTransaction(
        session -> {
          factory.withTransaction(same -> same.persist(visit));
          return session.find(Object.class, id);
        });
  }
}
