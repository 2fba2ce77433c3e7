package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Each task writes in a transaction that it opens. */
@Service
class ProxyWithTemplateInTaskOk {

  static class Reading {}

  @PersistenceContext EntityManager em;
  @Autowired TransactionTemplate template;

  void store(List<Reading> readings, Executor pool) {
    for (Reading reading : readings) {
      pool.execute(() -> template.executeWithoutResult(status -> em.persist(reading)));
    }
  }
}
