package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** A helper waits for each thread until it has ended, however often it is interrupted. */
final class UninterruptibleJoinsOk {
  static class Ledger {}

  void audit(EntityManagerFactory emf, long id) {
    EntityManager em = emf.createEntityManager();
    Thread auditor = new Thread(() -> em.find(Ledger.class, id));
    auditor.start();
    joinAll(auditor);
    em.close();
  }

  private static void joinAll(Thread... threads) {
    for (Thread thread : threads) {
      boolean ended = false;
      while (!ended) {
        try {
          thread.join();
          ended = true;
        } catch (InterruptedException e) {
          // Waits on.
        }
      }
    }
  }
}
