package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proxy finds the session of the transaction, and another one in the task. */
@Service
class ProxyReadInTransaction {

  static class Seat {}

  @PersistenceContext EntityManager em;

  @Transactional
  public Seat reserve(long id, ExecutorService pool) throws Exception {
    em.persist(new Seat());
    return pool.submit(() -> em.find(Seat.class, id)).get();
  }
}
