package shelf;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.ExecutorService;

/** After the hop no session is in reach: the context has stayed behind. */
final class PanacheAfterHop {
  private final ExecutorService pool;

  PanacheAfterHop(ExecutorService pool) {
    this.pool = pool;
  }

  Uni<Integer> purge(int days) {
    return Panache.withTransaction(
        () ->
            Uni.createFrom()
                .item(days)
                .emitOn(pool)
                .chain(limit -> Panache.executeUpdate("delete from Parcel where age > ?1", limit)));
  }
}
