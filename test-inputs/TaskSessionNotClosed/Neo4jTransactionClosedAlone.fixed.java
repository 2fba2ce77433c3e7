package shelf;

import java.util.concurrent.Executor;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** Closing a transaction does not close its session. */
final class Neo4jTransactionClosedAlone {
  void connect(Driver graph, Executor pool) {
    pool.execute(
        () -> {
          try (Session session = graph.session()) {
            try (Transaction transaction = session.beginTransaction()) {
              transaction.run("match (m:Meter) set m.seen = true").consume();
              transaction.commit();
            }
          }
        });
  }
}
