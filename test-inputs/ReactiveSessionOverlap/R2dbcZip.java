package shelf;

import io.r2dbc.spi.Connection;
import reactor.core.publisher.Mono;

/** Two statements of one connection are subscribed to together. */
final class R2dbcZip {
  Mono<Long> balance(Connection connection) {
    return Mono.zip(
        sum(connection, "select sum(amount) from credit"),
        sum(connection, "select sum(amount) from debit"),
        (credit, debit) -> credit - debit);
  }

  private static Mono<Long> sum(Connection connection, String sql) {
    return Mono.from(connection.createStatement(sql).execute())
        .flatMap(result -> Mono.from(result.map((row, meta) -> row.get(0, Long.class))));
  }
}
