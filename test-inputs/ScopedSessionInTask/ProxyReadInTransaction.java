package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proxy finds the session of the transaction, and another one in the task. */
@Service
class ProxyReadInTransaction {

  @Entity(name = "Seat")
  static class Seat {
    @Id Long id;
  }

  @PersistenceContext EntityManager em;

  @Transactional
  public Seat reserve(long id, ExecutorService pool) throws Exception {
    Seat seat = new Seat();
    seat.id = id;
    em.persist(seat);
    return pool.submit(() -> em.find(Seat.class, id)).get();
  }
}
