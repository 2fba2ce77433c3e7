package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.concurrent.Executor;

/** Criteria queries belong to the factory; each task runs them on its own session. */
final class CriteriaSharedOk {
  static class Guest {}

  void count(EntityManagerFactory emf, Executor pool) {
    CriteriaBuilder builder = emf.getCriteriaBuilder();
    CriteriaQuery<Guest> query = builder.createQuery(Guest.class);
    query.from(Guest.class);
    for (int i = 0; i < 4; i++) {
      pool.execute(
          () -> {
            try (EntityManager em = emf.createEntityManager()) {
              System.out.println(em.createQuery(query).getResultList().size());
            }
          });
    }
  }
}
