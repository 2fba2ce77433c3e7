package shelf;

import io.r2dbc.spi.Connection;
import reactor.core.publisher.Mono;

/** A cached pipeline asks once, however many subscribe; what follows it waits for it. */
final class CachedOnceOk {
  Mono<Long> rest(Connection connection) {
    Mono<Long> stock = number(connection, "select sum(pieces) from stock").cache();
    return Mono.zip(
        stock, stock.flatMap(pieces -> number(connection, "select sum(pieces) from sold")), (a, b) -> a - b);
  }

  private static Mono<Long> number(Connection connection, String sql) {
    return Mono.from(connection.createStatement(sql).execute())
        .flatMap(result -> Mono.from(result.map((row, meta) -> row.get(0, Long.class))));
  }
}
