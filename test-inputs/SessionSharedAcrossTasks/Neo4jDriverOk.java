package shelf;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** The Neo4j driver may be shared; each task opens a session. */
final class Neo4jDriverOk {
  void befriend(Driver driver, String person, List<String> friends) {
    friends.parallelStream()
        .forEach(
            friend -> {
              try (Session session = driver.session()) {
                session.executeWriteWithoutResult(
                    tx ->
                        tx.run(
                            "MATCH (a {n: $a}), (b {n: $b}) MERGE (a)-[:KNOWS]->(b)",
                            Map.of("a", person, "b", friend)));
              }
            });
  }
}
