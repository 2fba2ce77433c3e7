package shelf;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

/** One count after the other through the session of the context. */
final class PanacheChainedOk {
  static class Pump {}

  static class Pumps implements PanacheRepository<Pump> {}

  private final Pumps pumps = new Pumps();

  @WithSession
  Uni<Long> idle() {
    return pumps.count().chain(all -> pumps.count("running").map(running -> all - running));
  }
}
