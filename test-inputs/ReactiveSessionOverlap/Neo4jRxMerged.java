package shelf;

import org.neo4j.driver.reactive.RxSession;
import reactor.core.publisher.Flux;

/** The rows of two queries of one session are merged. */
final class Neo4jRxMerged {
  Flux<String> names(RxSession session) {
    return Flux.merge(
            session.run("match (a:Author) return a.name").records(),
            session.run("match (e:Editor) return e.name").records())
        .map(row -> row.get(0).asString());
  }
}
