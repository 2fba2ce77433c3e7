package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.hibernate.reactive.stage.Stage;

/** A helper starts on a pool what it is given, here the query of a session. */
final class StageSessionSupplied {
  CompletionStage<Long> count(Stage.SessionFactory sessions) {
    return sessions.withSession(
        session ->
            background(
                () ->
                    session
                        .createSelectionQuery("select count(*) from Parcel", Long.class)
                        .getSingleResult()
                        .toCompletableFuture()
                        .join()));
  }

  private static <T> CompletableFuture<T> background(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, ForkJoinPool.commonPool());
  }
}
