package shelf;

import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The method says that it is not in the transaction that its class declares. */
@Transactional
class MethodOutsideTransactionOk {
  interface Parcels extends ReactiveCrudRepository<String, Long> {}

  private final Parcels parcels;

  MethodOutsideTransactionOk(Parcels parcels) {
    this.parcels = parcels;
  }

  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Mono<String> compare(long one, long other) {
    return Mono.zip(parcels.findById(one), parcels.findById(other), (a, b) -> a + " and " + b);
  }
}
