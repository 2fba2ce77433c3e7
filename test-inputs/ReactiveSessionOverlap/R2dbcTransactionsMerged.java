package shelf;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import reactor.core.publisher.Mono;

/** Two payments over one connection; when one rolls back, it takes the other with it. */
final class R2dbcTransactionsMerged {
  private final ConnectionFactory connections;

  R2dbcTransactionsMerged(ConnectionFactory connections) {
    this.connections = connections;
  }

  Mono<Void> settle(String tenant, String landlord, String guest, String host) {
    return Mono.usingWhen(
        connections.create(),
        connection -> Mono.when(pay(connection, tenant, landlord), pay(connection, guest, host)),
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
