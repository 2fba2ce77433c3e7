package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Each task opens a transaction, in which the container's entity manager is its own. */
@Component
class ProxyInTransactionOfTaskOk {
  static class Film {}

  @PersistenceContext EntityManager em;
  private final TransactionTemplate transactions;

  ProxyInTransactionOfTaskOk(TransactionTemplate transactions) {
    this.transactions = transactions;
  }

  void save(List<Film> films, Executor pool) {
    for (Film film : films) {
      pool.execute(() -> transactions.executeWithoutResult(status -> em.persist(film)));
    }
  }
}
