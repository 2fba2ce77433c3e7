package shelf;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionTemplate;

/** The tasks compute, and the thread of the transaction marks it. */
final class SpringTransactionStatusOk {
  void check(TransactionTemplate transactions, List<Predicate<String>> rules, String order) {
    transactions.executeWithoutResult(
        status -> {
          if (!rules.parallelStream().allMatch(rule -> rule.test(order))) {
            status.setRollbackOnly();
          }
        });
  }
}
