package shelf;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import java.util.List;
import reactor.core.publisher.Flux;

/** The statements are made one by one, and then subscribed to together. */
final class PublishersMerged {
  Flux<Result> run(Connection connection, List<String> statements) {
    return Flux.merge(
        Flux.fromIterable(statements).map(sql -> connection.createStatement(sql).execute()));
  }
}
