package shelf;

import java.util.List;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;

/** The helper's parameter is no session by its type, and is given one. */
final class HelperAsksForLess {
  long routes(Driver driver, List<String> stops) {
    try (Session session = driver.session();
        Transaction transaction = session.beginTransaction()) {
      return stops.parallelStream().mapToLong(stop -> routes(transaction, stop)).sum();
    }
  }

  private static long routes(SimpleQueryRunner runner, String stop) {
    return runner
        .run("match (:Stop {name: $name})-->(r:Route) return count(r)", java.util.Map.of("name", stop))
        .single()
        .get(0)
        .asLong();
  }
}
