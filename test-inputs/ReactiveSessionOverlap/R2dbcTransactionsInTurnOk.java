package shelf;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import reactor.core.publisher.Mono;

/** The second payment begins when the first has been committed or rolled back. */
final class R2dbcTransactionsInTurnOk {
  private final ConnectionFactory connections;

  R2dbcTransactionsInTurnOk(ConnectionFactory connections) {
    this.connections = connections;
  }

  Mono<Void> settle(String tenant, String landlord, String guest, String host) {
    return Mono.usingWhen(
        connections.create(),
        connection -> pay(connection, tenant, landlord).then(pay(connection, guest, host)),
        Connection::close);
  }

  private static Mono<Void> pay(Connection connection, String from, String to) {
    return Mono.from(connection.beginTransaction())
        .then(change(connection, 100, to))
        .then(change(connection, -100, from))
        .then(Mono.from(connection.commitTransaction()))
        .onErrorResume(e -> Mono.from(connection.rollbackTransaction()));
  }

  private static Mono<Long> change(Connection connection, int by, String who) {
    return Mono.from(
            connection
                .createStatement("update account set balance = balance + $1 where owner = $2")
                .bind(0, by)
                .bind(1, who)
                .execute())
        .flatMap(result -> Mono.from(result.getRowsUpdated()));
  }
}
