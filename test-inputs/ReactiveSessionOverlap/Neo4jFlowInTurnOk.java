package shelf;

import org.neo4j.driver.reactive.ReactiveSession;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Mono;

/** The second query is subscribed to when the first has ended. */
final class Neo4jFlowInTurnOk {
  Mono<Boolean> same(ReactiveSession session) {
    return rows(session, "match (a:A) return a")
        .flatMap(a -> rows(session, "match (b:B) return b").map(b -> a.equals(b)));
  }

  private static Mono<Long> rows(ReactiveSession session, String query) {
    return JdkFlowAdapter.flowPublisherToFlux(session.run(query)).count();
  }
}
