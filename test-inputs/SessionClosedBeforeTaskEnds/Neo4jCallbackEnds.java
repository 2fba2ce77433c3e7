package shelf;

import java.util.concurrent.CompletableFuture;
import org.neo4j.driver.Session;

/** The managed transaction of the Neo4j driver ends with its callback. */
final class Neo4jCallbackEnds {
  CompletableFuture<Long> count(Session session) {
    return session.executeRead(
        tx ->
            CompletableFuture.supplyAsync(
                () -> tx.run("MATCH (n) RETURN count(n)").single().get(0).asLong()));
  }
}
