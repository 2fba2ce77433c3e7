package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An asynchronous method is transactional itself, on its own thread. */
@Service
class AsyncTransactionalMethodOk {
  static class Film {}

  @PersistenceContext EntityManager em;

  @Async
  @Transactional
  public void rename(long id, String title) {
    em.createQuery("update Film f set f.title = :t where f.id = :i")
        .setParameter("t", title)
        .setParameter("i", id)
        .executeUpdate();
  }
}
