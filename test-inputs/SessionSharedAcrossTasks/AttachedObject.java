package shelf;

import java.util.Map;
import java.util.concurrent.Executor;
import org.jdbi.v3.core.Handle;

/** An object that is attached to a handle works through that handle. */
final class AttachedObject {
  interface Scores {
    void add(String player, int points);
  }

  void add(Handle handle, Map<String, Integer> results, Executor pool) {
    Scores scores = handle.attach(Scores.class);
    results.forEach((player, points) -> pool.execute(() -> scores.add(player, points)));
  }
}
