package shelf;

import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Mono;

/** Outside of a transaction every operation takes a connection of its own. */
final class SpringRepositoriesOutsideOk {
  static class Order {}

  interface Orders extends ReactiveCrudRepository<Order, Long> {
    Mono<Long> countByState(String state);
  }

  private final Orders orders;

  SpringRepositoriesOutsideOk(Orders orders) {
    this.orders = orders;
  }

  Mono<Long> open() {
    return Mono.zip(orders.count(), orders.countByState("CLOSED"), (all, closed) -> all - closed);
  }
}
