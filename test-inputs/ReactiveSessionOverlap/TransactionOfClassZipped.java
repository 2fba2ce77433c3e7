package shelf;

import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The transaction is declared on the class, and its one connection gets two queries at once. */
@Transactional
class TransactionOfClassZipped {
  interface Parcels extends ReactiveCrudRepository<String, Long> {}

  interface Vans extends ReactiveCrudRepository<String, Long> {}

  private final Parcels parcels;
  private final Vans vans;

  TransactionOfClassZipped(Parcels parcels, Vans vans) {
    this.parcels = parcels;
    this.vans = vans;
  }

  public Mono<String> plan(long parcel, long van) {
    return Mono.zip(parcels.findById(parcel), vans.findById(van), (p, v) -> p + " in " + v);
  }
}
