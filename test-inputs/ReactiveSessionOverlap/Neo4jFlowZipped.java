package shelf;

import org.neo4j.driver.reactive.ReactiveSession;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Mono;

/** Two queries of a session that gives publishers of the JDK are zipped. */
final class Neo4jFlowZipped {
  Mono<Boolean> same(ReactiveSession session) {
    return Mono.zip(rows(session, "match (a:A) return a"), rows(session, "match (b:B) return b"), Long::equals);
  }

  private static Mono<Long> rows(ReactiveSession session, String query) {
    return JdkFlowAdapter.flowPublisherToFlux(session.run(query)).count();
  }
}
