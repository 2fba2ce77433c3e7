package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** What tasks persist in entity managers of their own is committed, whatever becomes of the starter's. */
class BegunOnEntityManager {
  void store(EntityManagerFactory factory, Object invoice, List<Object> lines, ExecutorService pool) {
    try (EntityManager em = factory.createEntityManager()) {
      em.getTransaction().begin();
      em.persist(invoice);
      for (Object line : lines) {
        pool.execute(() -> factory.runInTransaction(own -> own.persist(line)));
      }
      em.getTransaction().commit();
    }
  }
}
