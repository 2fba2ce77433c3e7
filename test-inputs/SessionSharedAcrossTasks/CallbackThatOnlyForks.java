package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A callback is lent a handle only to hand it to tasks: with theirs, nobody needs it. */
final class CallbackThatOnlyForks {
  private final Jdbi jdbi;

  CallbackThatOnlyForks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Integer> counts(List<String> queues) {
    return jdbi.withHandle(
        handle -> {
          List<CompletableFuture<Integer>> running = new ArrayList<>();
          for (String queue : queues) {
            running.add(CompletableFuture.supplyAsync(() -> count(handle, queue)));
          }
          return running.stream().map(CompletableFuture::join).toList();
        });
  }

  int sum(List<String> queues) {
    return jdbi.withHandle(
        handle -> queues.parallelStream().mapToInt(queue -> count(handle, queue)).sum());
  }

  private static int count(Handle handle, String queue) {
    return handle
        .createQuery("select count(*) from ticket where queue = :queue")
        .bind("queue", queue)
        .mapTo(Integer.class)
        .one();
  }
}
