package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Service;

/** A container does not let its proxy write where no transaction is open. */
@Service
class ProxyWrittenWithoutTransaction {

  static class Reading {}

  @PersistenceContext EntityManager em;

  void store(Reading reading, Executor pool) {
    pool.execute(() -> em.persist(reading));
  }
}
