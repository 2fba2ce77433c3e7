package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A transaction that has been committed holds nothing that a task could leave. */
class CommittedBeforeForkOk {
  void store(EntityManagerFactory factory, Object invoice, List<Object> lines, ExecutorService pool) {
    try (EntityManager em = factory.createEntityManager()) {
      em.getTransaction().begin();
      em.persist(invoice);
      em.getTransaction().commit();
      for (Object line : lines) {
        pool.execute(() -> factory.runInTransaction(own -> own.persist(line)));
      }
    }
  }
}
