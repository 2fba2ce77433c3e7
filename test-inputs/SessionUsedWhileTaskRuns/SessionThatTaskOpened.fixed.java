package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** One task opens the entity manager, and then another and the starter use it. */
final class SessionThatTaskOpened {
  static class Lock {}

  void open(EntityManagerFactory emf, Lock front, Lock back) {
    EntityManager em = CompletableFuture.supplyAsync(emf::createEntityManager).join();
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> emf.runInTransaction(taskEm -> taskEm.merge(front)));
    em.merge(back);
    first.join();
    em.close();
  }
}
