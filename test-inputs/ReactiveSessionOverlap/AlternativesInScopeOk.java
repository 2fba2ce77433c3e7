package shelf;

import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/** One of two finds is started in the scope. */
final class AlternativesInScopeOk {
  private final Stage.SessionFactory sessions;

  AlternativesInScopeOk(Stage.SessionFactory sessions) {
    this.sessions = sessions;
  }

  CompletionStage<Object> load(long id, boolean fresh) {
    return sessions.withSession(session -> find(session, id, fresh));
  }

  private CompletionStage<Object> find(Stage.Session session, long id, boolean fresh) {
    return fresh ? session.find(Object.class, id) : session.find(Object.class, -id);
  }
}
