package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.util.concurrent.CompletableFuture;

/** Each read has a transaction of its own. */
class TwoTransactionsOk {
  @Entity
  static class Tank {
    @Id Long id;
    int litres;
  }

  int pumped(EntityManagerFactory factory, long id) {
    int before = factory.callInTransaction(one -> one.find(Tank.class, id).litres);
    CompletableFuture.runAsync(
            () -> factory.runInTransaction(own -> own.find(Tank.class, id).litres += 10))
        .join();
    return factory.callInTransaction(two -> two.find(Tank.class, id).litres) - before;
  }
}
