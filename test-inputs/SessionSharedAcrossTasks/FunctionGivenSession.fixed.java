package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A function that is kept in a variable is given the session in two tasks. */
final class FunctionGivenSession {
  static class Shelf {
    String label;
  }

  private final SessionFactory sessions;

  FunctionGivenSession(SessionFactory sessions) {
    this.sessions = sessions;
  }

  String labels(long left, long right) {
    BiFunction<Session, Long, String> label = FunctionGivenSession::label;
    CompletableFuture<String> one =
        CompletableFuture.supplyAsync(() -> sessions.fromSession(taskSession -> label.apply(taskSession, left)));
    CompletableFuture<String> other =
        CompletableFuture.supplyAsync(() -> sessions.fromSession(taskSession -> label.apply(taskSession, right)));
    return one.join() + other.join();
  }

  private static String label(Session session, long id) {
    return session.find(Shelf.class, id).label;
  }
}
