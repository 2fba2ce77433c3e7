package shelf;

import java.util.concurrent.CompletionStage;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;

/** The second query starts when the first has been read. */
final class Neo4jAsyncQueriesOk {
  CompletionStage<Integer> size(AsyncSession session) {
    return count(session, "match (p:Person) return count(p)")
        .thenCompose(
            people ->
                count(session, "match (p:Place) return count(p)").thenApply(places -> people + places));
  }

  private static CompletionStage<Integer> count(AsyncSession session, String query) {
    return session
        .runAsync(query)
        .thenCompose(ResultCursor::singleAsync)
        .thenApply(row -> row.get(0).asInt());
  }
}
