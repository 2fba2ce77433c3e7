package shelf;

import java.util.List;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;

/** The operator opens a transaction around saves that run side by side. */
final class SpringOperatorAround {
  static class Order {}

  private final ReactiveCrudRepository<Order, Long> orders;
  private final TransactionalOperator transaction;

  SpringOperatorAround(ReactiveCrudRepository<Order, Long> orders, TransactionalOperator transaction) {
    this.orders = orders;
    this.transaction = transaction;
  }

  Flux<Order> store(List<Order> some) {
    return Flux.fromIterable(some).flatMap(orders::save).as(transaction::transactional);
  }
}
