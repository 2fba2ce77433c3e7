package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.hibernate.reactive.stage.Stage;

/** The pool counts; the session is used by what opened it, or by those who open one there. */
final class StagePlainWorkOnPoolOk {
  private final Stage.SessionFactory sessions;
  private final ExecutorService pool;

  StagePlainWorkOnPoolOk(Stage.SessionFactory sessions, ExecutorService pool) {
    this.sessions = sessions;
    this.pool = pool;
  }

  CompletionStage<Integer> letters(long id) {
    return sessions
        .withSession(session -> session.find(String.class, id).thenApply(String::trim))
        .thenApplyAsync(String::length, pool);
  }

  CompletionStage<Integer> lettersInside(long id) {
    return sessions.withSession(
        session -> session.find(String.class, id).thenApplyAsync(String::length, pool));
  }

  CompletableFuture<String> openedThere(long id) {
    return CompletableFuture.supplyAsync(
        () -> sessions.withSession(own -> own.find(String.class, id)).toCompletableFuture().join(),
        pool);
  }

  CompletionStage<Void> onThisThread(Stage.Session session, String text) {
    return CompletableFuture.completedFuture(text)
        .thenComposeAsync(ready -> session.persist(ready), Runnable::run);
  }
}
