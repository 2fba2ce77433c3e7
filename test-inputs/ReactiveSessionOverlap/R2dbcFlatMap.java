package shelf;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** flatMap starts an insert for every element at once. */
final class R2dbcFlatMap {
  Mono<Long> load(ConnectionFactory connections, List<String> names) {
    return Mono.usingWhen(
        connections.create(),
        connection ->
            Flux.fromIterable(names)
                .flatMap(
                    name ->
                        connection.createStatement("insert into city values ($1)").bind(0, name).execute())
                .flatMap(result -> result.getRowsUpdated())
                .reduce(0L, Long::sum),
        Connection::close);
  }
}
