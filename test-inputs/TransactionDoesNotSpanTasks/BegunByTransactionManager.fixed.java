package shelf;

import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/** Between the manager's getTransaction and its commit, a task writes outside. */
class BegunByTransactionManager {
  void pay(PlatformTransactionManager manager, JdbcClient jdbc, long bill) {
    TransactionStatus status = manager.getTransaction(null);
    jdbc.sql("update bill set paid = true where id = ?").param(bill).update();
    jdbc.sql("insert into receipt (bill) values (?)").param(bill).update();
    manager.commit(status);
  }
}
