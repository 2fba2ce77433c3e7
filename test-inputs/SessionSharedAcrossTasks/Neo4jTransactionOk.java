package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** A transaction of the Neo4j driver, used by one task after the other. */
final class Neo4jTransactionOk {
  void tag(Session session, Executor pool) {
    try (Transaction transaction = session.beginTransaction()) {
      CompletableFuture.runAsync(() -> transaction.run("MATCH (c:City) SET c.tagged = true"), pool)
          .thenRunAsync(() -> transaction.run("MATCH (r:River) SET r.tagged = true"), pool)
          .join();
      transaction.commit();
    }
  }
}
