package shelf;

import org.neo4j.driver.reactive.RxSession;
import reactor.core.publisher.Flux;

/** The second query runs after the rows of the first. */
final class Neo4jRxConcatenatedOk {
  Flux<String> names(RxSession session) {
    return Flux.concat(
            session.run("match (a:Author) return a.name").records(),
            session.run("match (e:Editor) return e.name").records())
        .map(row -> row.get(0).asString());
  }
}
