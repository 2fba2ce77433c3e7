package shelf;

import io.r2dbc.spi.Connection;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** A driver's connection calls its own operations, which wait in a queue of its own. */
abstract class DriversOwnConnectionOk implements Connection {
  Publisher<Void> reset() {
    return Flux.merge(rollbackTransaction(), setAutoCommit(true));
  }
}
