package shelf;

import java.util.List;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;

/** Every save has a transaction of its own. */
final class SpringOperatorInsideOk {
  static class Order {}

  private final ReactiveCrudRepository<Order, Long> orders;
  private final TransactionalOperator transaction;

  SpringOperatorInsideOk(ReactiveCrudRepository<Order, Long> orders, TransactionalOperator transaction) {
    this.orders = orders;
    this.transaction = transaction;
  }

  Flux<Order> store(List<Order> some) {
    return Flux.fromIterable(some).flatMap(order -> transaction.transactional(orders.save(order)));
  }
}
