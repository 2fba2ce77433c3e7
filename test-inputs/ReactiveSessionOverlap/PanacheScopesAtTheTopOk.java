package shelf;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntity;
import io.smallrye.mutiny.Uni;

/** Two transactions side by side, each with a session of its own. */
final class PanacheScopesAtTheTopOk {
  static class Gauge extends PanacheEntity {}

  Uni<Long> both() {
    Uni<Long> all = Panache.withSession(() -> Gauge.count());
    Uni<Long> old = Panache.withSession(() -> Gauge.count("old"));
    return Uni.combine().all().unis(all, old).with(Long::sum);
  }
}
