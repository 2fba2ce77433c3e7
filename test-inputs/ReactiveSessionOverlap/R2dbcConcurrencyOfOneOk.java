package shelf;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import java.util.List;
import reactor.core.publisher.Flux;

/** flatMap with a concurrency of one starts one insert at a time. */
final class R2dbcConcurrencyOfOneOk {
  private static final int ONE = 1;

  Flux<Result> load(Connection connection, List<String> names) {
    return Flux.fromIterable(names)
        .flatMap(
            name -> connection.createStatement("insert into city values ($1)").bind(0, name).execute(),
            ONE);
  }
}
