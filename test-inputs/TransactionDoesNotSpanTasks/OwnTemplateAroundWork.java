package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A template of one's own opens the transaction in which its callback writes and forks. */
class OwnTemplateAroundWork {
  private final EntityManagerFactory factory;

  OwnTemplateAroundWork(EntityManagerFactory factory) {
    this.factory = factory;
  }

  private void inTransaction(Consumer<EntityManager> work) {
    EntityManager em = factory.createEntityManager();
    try {
      em.getTransaction().begin();
      work.accept(em);
      em.getTransaction().commit();
    } finally {
      em.close();
    }
  }

  void admit(Object patient, Object bed) {
    inTransaction(
        em -> {
          em.persist(patient);
          CompletableFuture.runAsync(() -> inTransaction(own -> own.merge(bed))).join();
        });
  }
}
