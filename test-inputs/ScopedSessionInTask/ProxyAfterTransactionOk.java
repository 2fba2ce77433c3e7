package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The transaction is over when the task starts. */
@Service
class ProxyAfterTransactionOk {

  @Entity(name = "Seat")
  static class Seat {
    @Id Long id;
  }

  @PersistenceContext EntityManager em;
  @Autowired TransactionTemplate template;

  Seat reserve(long id, ExecutorService pool) throws Exception {
    Seat seat = new Seat();
    seat.id = id;
    template.executeWithoutResult(status -> em.persist(seat));
    return pool.submit(() -> em.find(Seat.class, id)).get();
  }
}
