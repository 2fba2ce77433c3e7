package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.util.concurrent.CompletableFuture;

/** What has been flushed is visible to the transaction alone, and the task has another one. */
class FlushedIsNotCommitted {
  @Entity(name = "Letter")
  static class Letter {
    @Id Long id;
  }

  Letter send(EntityManagerFactory factory, Letter letter) {
    return factory.callInTransaction(
        em -> {
          em.persist(letter);
          em.flush();
          return CompletableFuture.supplyAsync(
                  () -> factory.callInTransaction(own -> own.find(Letter.class, letter.id)))
              .join();
        });
  }
}
