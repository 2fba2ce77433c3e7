package shelf;

import io.quarkus.hibernate.reactive.panache.PanacheEntity;
import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Two finders that the repository declares itself go to the session of the method together. */
final class PanacheOwnFinders {

  static class Parcel extends PanacheEntity {
    String street;
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
    return Uni.combine()
        .all()
        .unis(parcels.in(street), parcels.lost())
        .with((found, lost) -> found.size() + " and " + lost);
  }
}
