package shelf;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionTemplate;

/** The tasks of a transaction mark it for rollback through its status. */
final class SpringTransactionStatus {
  void check(TransactionTemplate transactions, List<Predicate<String>> rules, String order) {
    transactions.executeWithoutResult(
        status ->
            rules.parallelStream()
                .forEach(
                    rule -> {
                      if (!rule.test(order)) {
                        status.setRollbackOnly();
                      }
                    }));
  }
}
