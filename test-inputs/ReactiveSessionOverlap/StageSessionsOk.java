package shelf;

import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/** Each of the operations that run side by side has a session of its own. */
final class StageSessionsOk {
  CompletionStage<Object> either(Stage.SessionFactory factory, long left, long right) {
    CompletionStage<Object> first = factory.withSession(session -> session.find(Object.class, left));
    CompletionStage<Object> second = factory.withSession(session -> session.find(Object.class, right));
    return first.thenCombine(second, (a, b) -> a == null ? b : a);
  }
}
