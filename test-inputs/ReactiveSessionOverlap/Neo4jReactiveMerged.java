package shelf;

import java.util.List;
import org.neo4j.driver.reactivestreams.ReactiveSession;
import reactor.core.publisher.Flux;

/** Write transactions of one reactive session are merged. */
final class Neo4jReactiveMerged {
  Flux<Long> tag(ReactiveSession session, List<String> queries) {
    return Flux.fromIterable(queries)
        .flatMapSequential(
            query ->
                session.executeWrite(
                    transaction ->
                        Flux.from(transaction.run(query))
                            .concatMap(result -> result.records())
                            .map(row -> row.get(0).asLong())));
  }
}
