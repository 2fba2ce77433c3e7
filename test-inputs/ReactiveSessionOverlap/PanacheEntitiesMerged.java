package shelf;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The entities are persisted side by side in one transaction. */
final class PanacheEntitiesMerged {
  static class Gauge extends PanacheEntity {}

  Uni<List<Gauge>> install(List<Gauge> gauges) {
    return Panache.withTransaction(
        () ->
            Multi.createFrom()
                .iterable(gauges)
                .onItem()
                .transformToUniAndMerge(gauge -> gauge.<Gauge>persist())
                .collect()
                .asList());
  }
}
