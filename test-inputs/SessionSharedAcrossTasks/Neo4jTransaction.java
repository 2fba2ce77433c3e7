package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** A transaction of the Neo4j driver, used by two tasks. */
final class Neo4jTransaction {
  void tag(Session session, Executor pool) {
    try (Transaction transaction = session.beginTransaction()) {
      var cities =
          CompletableFuture.runAsync(
              () -> transaction.run("MATCH (c:City) SET c.tagged = true"), pool);
      var rivers =
          CompletableFuture.runAsync(
              () -> transaction.run("MATCH (r:River) SET r.tagged = true"), pool);
      CompletableFuture.allOf(cities, rivers).join();
      transaction.commit();
    }
  }
}
