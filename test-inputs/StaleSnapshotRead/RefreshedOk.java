package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.CompletableFuture;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What has been refreshed is what is committed. */
class RefreshedOk {
  @Entity(name = "Tank")
  static class Tank {
    @Id Long id;
    int litres;
  }

  @PersistenceContext EntityManager em;

  @Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
  public int pumped(EntityManagerFactory factory, long id) {
    Tank tank = em.find(Tank.class, id);
    int before = tank.litres;
    CompletableFuture.runAsync(
            () -> factory.runInTransaction(own -> own.find(Tank.class, id).litres += 10))
        .join();
    em.refresh(tank);
    return em.find(Tank.class, id).litres - before;
  }
}
