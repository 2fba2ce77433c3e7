package shelf;

import io.quarkus.hibernate.reactive.panache.PanacheEntity;
import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The second finder of the repository is asked when the first has answered. */
final class PanacheOwnFindersOk {

  static class Parcel extends PanacheEntity {
    String street;

    Uni<Void> forget() {
      street = null;
      return persist().replaceWithVoid();
    }
  }

  static class Parcels implements PanacheRepository<Parcel> {
    Uni<List<Parcel>> in(String street) {
      return list("street", street);
    }

    Uni<Long> lost() {
      return find("street is null").count();
    }
  }

  private final Parcels parcels = new Parcels();

  @WithSession
  Uni<String> summary(String street) {
    return parcels
        .in(street)
        .chain(found -> parcels.lost().map(lost -> found.size() + " and " + lost));
  }

  @WithSession
  Uni<Void> forget(Parcel parcel) {
    return parcel.forget().chain(() -> parcels.lost()).replaceWithVoid();
  }
}
