package shelf;

import java.util.Map;
import java.util.concurrent.Executor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** An object that is attached to a handle works through that handle. */
final class AttachedObject {
  interface Scores {
    void add(String player, int points);
  }

  void add(Handle handle, Map<String, Integer> results, Executor pool) {
    Jdbi jdbi = handle.getJdbi();
    results.forEach((player, points) -> pool.execute(() -> jdbi.useTransaction(taskHandle -> taskHandle.attach(Scores.class).add(player, points))));
  }
}
