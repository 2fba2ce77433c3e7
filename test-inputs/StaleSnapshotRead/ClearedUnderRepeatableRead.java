package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.CompletableFuture;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Clearing the session does not help where the database keeps the snapshot. */
class ClearedUnderRepeatableRead {
  @Entity
  static class Tank {
    @Id Long id;
    int litres;
  }

  @PersistenceContext EntityManager em;

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public int pumped(EntityManagerFactory factory, long id) {
    int before = em.find(Tank.class, id).litres;
    CompletableFuture.runAsync(
            () -> factory.runInTransaction(own -> own.find(Tank.class, id).litres += 10))
        .join();
    em.clear();
    return em.find(Tank.class, id).litres - before;
  }
}
