package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.hibernate.Session;

/** The executor is a function that starts a thread for each command. */
final class ThreadPerCommand {
  void record(Session session, List<Object> values) {
    Executor threads = command -> new Thread(command).start();
    List<CompletableFuture<Void>> written =
        values.stream()
            .map(value -> CompletableFuture.runAsync(() -> session.persist(value), threads))
            .toList();
    written.forEach(CompletableFuture::join);
  }
}
