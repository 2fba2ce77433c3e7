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
    List<CompletableFuture<Integer>> running = new ArrayList<>();
    for (String queue : queues) {
      running.add(CompletableFuture.supplyAsync(() -> jdbi.withHandle(taskHandle -> count(taskHandle, queue))));
    }
    return running.stream().map(CompletableFuture::join).toList();
  }

  int sum(List<String> queues) {
    return queues.parallelStream().mapToInt(queue -> jdbi.withHandle(taskHandle -> count(taskHandle, queue))).sum();
  }

  private static int count(Handle handle, String queue) {
    return handle
        .createQuery("select count(*) from ticket where queue = :queue")
        .bind("queue", queue)
        .mapTo(Integer.class)
        .one();
  }
}
