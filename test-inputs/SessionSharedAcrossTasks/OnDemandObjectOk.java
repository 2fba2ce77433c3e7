package shelf;

import java.util.Map;
import java.util.concurrent.Executor;
import org.jdbi.v3.core.Jdbi;

/** An on-demand object of JDBI opens a handle for each call. */
final class OnDemandObjectOk {
  interface Scores {
    void add(String player, int points);
  }

  void add(Jdbi jdbi, Map<String, Integer> results, Executor pool) {
    Scores scores = jdbi.onDemand(Scores.class);
    results.forEach((player, points) -> pool.execute(() -> scores.add(player, points)));
  }
}
