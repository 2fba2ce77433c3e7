package shelf;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Two statements of the transaction are merged. */
final class DatabaseClientMerged {
  private final DatabaseClient client;

  DatabaseClientMerged(DatabaseClient client) {
    this.client = client;
  }

  @Transactional
  public Mono<Void> archive(long id) {
    return Flux.merge(
            client.sql("insert into old select * from bill where id = :id").bind("id", id).then(),
            client.sql("delete from bill where id = :id").bind("id", id).then())
        .then();
  }
}
