package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** A reader is made here and given to two tasks; whichever asks first opens its entity manager. */
class ReaderOpensOnDemand {
  long balance(EntityManagerFactory emf, Long debit, Long credit) {
    Reader reader = new Reader(emf);
    CompletableFuture<Long> minus = CompletableFuture.supplyAsync(() -> reader.sum(debit));
    CompletableFuture<Long> plus = CompletableFuture.supplyAsync(() -> reader.sum(credit));
    long balance = plus.join() - minus.join();
    reader.close();
    return balance;
  }

  private static class Reader {
    private final EntityManagerFactory emf;
    private EntityManager em;

    Reader(EntityManagerFactory emf) {
      this.emf = emf;
    }

    private EntityManager em() {
      if (em == null || !em.isOpen()) {
        em = emf.createEntityManager();
      }
      return em;
    }

    long sum(Long account) {
      return em().createQuery("select sum(b.cents) from Booking b where b.account = ?1", Long.class)
          .setParameter(1, account)
          .getSingleResult();
    }

    void close() {
      if (em != null) {
        em.close();
      }
    }
  }
}
