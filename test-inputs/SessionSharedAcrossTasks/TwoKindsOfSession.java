package shelf;

import java.util.List;
import org.hibernate.SessionFactory;
import org.neo4j.driver.Driver;

/** Sessions of a graph and of a database, types of one simple name. */
class TwoKindsOfSession {
  private final Driver graph;
  private final SessionFactory database;

  TwoKindsOfSession(Driver graph, SessionFactory database) {
    this.graph = graph;
    this.database = database;
  }

  List<Long> friends(List<String> names) {
    try (var session = graph.session()) {
      return names.parallelStream()
          .map(
              name ->
                  session
                      .run("MATCH (p {name: $name})--(f) RETURN count(f)", java.util.Map.of("name", name))
                      .single()
                      .get(0)
                      .asLong())
          .toList();
    }
  }

  List<Long> orders(String tenant, List<String> names) {
    try (var session = database.withOptions().tenantIdentifier((Object) tenant).openSession()) {
      return names.parallelStream()
          .map(
              name ->
                  session
                      .createSelectionQuery("select count(o) from Order o where o.name = :name", Long.class)
                      .setParameter("name", name)
                      .getSingleResult())
          .toList();
    }
  }
}
