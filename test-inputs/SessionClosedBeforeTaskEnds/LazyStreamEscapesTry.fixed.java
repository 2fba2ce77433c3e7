package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The stream of results leaves the try block for a task that fetches its rows. */
final class LazyStreamEscapesTry {
  static class Row {}

  CompletableFuture<Long> count(SessionFactory sessions) {
    return CompletableFuture.supplyAsync(() -> sessions.fromSession(taskSession -> taskSession.createQuery("from Row", Row.class).getResultStream().count()));
  }
}
