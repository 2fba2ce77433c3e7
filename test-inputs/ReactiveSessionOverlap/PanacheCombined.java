package shelf;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

/** Both counts go through the session of the context. */
final class PanacheCombined {
  static class Pump {}

  static class Pumps implements PanacheRepository<Pump> {}

  private final Pumps pumps = new Pumps();

  @WithSession
  Uni<Long> idle() {
    return Uni.combine().all().unis(pumps.count(), pumps.count("running")).with((all, running) -> all - running);
  }
}
