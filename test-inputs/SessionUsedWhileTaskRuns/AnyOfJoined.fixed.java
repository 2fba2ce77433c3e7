package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The first of two tasks has ended, and the other may still run. */
final class AnyOfJoined {
  static class Answer {}

  void ask(EntityManager em, Supplier<String> remote) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    CompletableFuture<Answer> stored =
        CompletableFuture.supplyAsync(() -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Answer.class, 42)));
    CompletableFuture<String> fetched = CompletableFuture.supplyAsync(remote);
    System.out.println(CompletableFuture.anyOf(stored, fetched).join());
    em.persist(new Answer());
  }
}
