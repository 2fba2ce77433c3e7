package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** A session of the Neo4j driver in a loop of forks. */
final class Neo4jSession {
  void befriend(Driver driver, String person, List<String> friends) {
    List<CompletableFuture<Void>> added = new ArrayList<>();
    for (String friend : friends) {
      added.add(
          CompletableFuture.runAsync(
              () -> {
                try (Session taskSession = driver.session()) {
                  taskSession
                      .run(
                          "MATCH (a {n: $a}), (b {n: $b}) MERGE (a)-[:KNOWS]->(b)",
                          Map.of("a", person, "b", friend))
                      .consume();
                }
              }));
    }
    added.forEach(CompletableFuture::join);
  }
}
