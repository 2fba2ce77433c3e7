package shelf;

import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** In a transaction both repositories use its connection. */
final class SpringRepositoriesZipped {
  static class Order {}

  interface Orders extends ReactiveCrudRepository<Order, Long> {
    Mono<Long> countByState(String state);
  }

  private final Orders orders;

  SpringRepositoriesZipped(Orders orders) {
    this.orders = orders;
  }

  @Transactional
  public Mono<Long> open() {
    return Mono.zip(orders.count(), orders.countByState("CLOSED"), (all, closed) -> all - closed);
  }
}
