package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A task starts two tasks of its own over the session that it opened. */
final class TaskThatForks {
  static class Region {}

  static class Station {}

  CompletableFuture<Void> warmUp(SessionFactory sessions, Executor pool) {
    return CompletableFuture.runAsync(
        () -> {
          var regions =
              CompletableFuture.supplyAsync(
                  () -> sessions.fromSession(taskSession -> taskSession.createQuery("from Region", Region.class).list()), pool);
          var stations =
              CompletableFuture.supplyAsync(
                  () -> sessions.fromSession(taskSession -> taskSession.createQuery("from Station", Station.class).list()), pool);
          System.out.println(regions.join().size() + stations.join().size());
        },
        pool);
  }
}
