package shelf;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A connection of R2DBC takes one statement after the other, from whatever thread. */
final class ConnectionOnSchedulerOk {
  Mono<Long> copy(Connection connection, String from, String to) {
    return Flux.from(connection.createStatement(from).execute())
        .flatMap(Result::getRowsUpdated, 1)
        .publishOn(Schedulers.boundedElastic())
        .then(Mono.from(connection.createStatement(to).execute()))
        .flatMap(result -> Mono.from(result.getRowsUpdated()))
        .subscribeOn(Schedulers.parallel());
  }
}
