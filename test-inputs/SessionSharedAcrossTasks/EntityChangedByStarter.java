package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.util.concurrent.CompletableFuture;

/** The starter changes the entities that the tasks have loaded, and counts on the session to store that. */
final class EntityChangedByStarter {
  @Entity
  static class Account {
    @Id private long id;
    private long balance;

    void credit(long amount) {
      balance += amount;
    }
  }

  void transfer(EntityManager em, long from, long to, long amount) {
    CompletableFuture<Account> payer = CompletableFuture.supplyAsync(() -> em.find(Account.class, from));
    CompletableFuture<Account> payee = CompletableFuture.supplyAsync(() -> em.find(Account.class, to));
    payer.join().credit(-amount);
    payee.join().credit(amount);
  }
}
