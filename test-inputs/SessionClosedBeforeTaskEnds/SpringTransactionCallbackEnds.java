package shelf;

import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionTemplate;

/** The transaction's status is used by a task that outlives the callback. */
final class SpringTransactionCallbackEnds {
  void check(
      TransactionTemplate transactions, Predicate<String> rule, String order, Executor pool) {
    transactions.executeWithoutResult(
        status ->
            pool.execute(
                () -> {
                  if (!rule.test(order)) {
                    status.setRollbackOnly();
                  }
                }));
  }
}
