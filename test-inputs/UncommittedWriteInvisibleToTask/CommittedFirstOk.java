package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.util.concurrent.CompletableFuture;

/** The commit comes before the task. */
class CommittedFirstOk {
  @Entity(name = "Letter")
  static class Letter {
    @Id Long id;
  }

  Letter send(EntityManagerFactory factory, Letter letter) {
    try (EntityManager em = factory.createEntityManager()) {
      em.getTransaction().begin();
      em.persist(letter);
      em.getTransaction().commit();
    }
    return CompletableFuture.supplyAsync(
            () -> factory.callInTransaction(own -> own.find(Letter.class, letter.id)))
        .join();
  }
}
