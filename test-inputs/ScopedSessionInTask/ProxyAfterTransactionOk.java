package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The transaction is over when the task starts. */
@Service
class ProxyAfterTransactionOk {

  static class Shift {}

  @PersistenceContext EntityManager em;
  @Autowired TransactionTemplate template;

  Future<Shift> add(Shift shift, long next, ExecutorService pool) {
    template.executeWithoutResult(status -> em.persist(shift));
    return pool.submit(() -> em.find(Shift.class, next));
  }
}
