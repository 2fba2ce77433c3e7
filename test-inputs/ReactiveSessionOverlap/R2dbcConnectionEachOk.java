package shelf;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every element takes a connection of its own. */
final class R2dbcConnectionEachOk {
  Flux<Long> load(ConnectionFactory connections, List<String> names) {
    return Flux.fromIterable(names)
        .flatMap(
            name ->
                Mono.usingWhen(
                    connections.create(),
                    connection -> insert(connection, name),
                    Connection::close));
  }

  private static Mono<Long> insert(Connection connection, String name) {
    return Mono.from(connection.createStatement("insert into city values ($1)").bind(0, name).execute())
        .flatMap(result -> Mono.from(result.getRowsUpdated()));
  }
}
