package shelf;

import java.util.concurrent.CompletionStage;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;

/** The second query starts while the first runs on the same session. */
final class Neo4jAsyncQueries {
  CompletionStage<Integer> size(AsyncSession session) {
    CompletionStage<Integer> people = count(session, "match (p:Person) return count(p)");
    CompletionStage<Integer> places = count(session, "match (p:Place) return count(p)");
    return people.thenCombine(places, Integer::sum);
  }

  private static CompletionStage<Integer> count(AsyncSession session, String query) {
    return session
        .runAsync(query)
        .thenCompose(ResultCursor::singleAsync)
        .thenApply(row -> row.get(0).asInt());
  }
}
