package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The task counts what the starter has written and not committed, which another session would not see. */
final class StarterHasWritten {
  static class Seat {}

  long reserve(EntityManagerFactory emf, Seat seat, Executor pool) {
    EntityManager em = emf.createEntityManager();
    em.getTransaction().begin();
    em.persist(seat);
    CompletableFuture<Long> taken =
        CompletableFuture.supplyAsync(
            () -> em.createQuery("select count(s) from Seat s", Long.class).getSingleResult(), pool);
    em.flush();
    long seats = taken.join();
    em.getTransaction().commit();
    em.close();
    return seats;
  }
}
