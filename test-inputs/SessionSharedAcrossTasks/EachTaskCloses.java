package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Tasks of which each closes the entity manager that all of them use. */
class EachTaskCloses {
  private final EntityManagerFactory emf;
  private final ExecutorService pool;

  EachTaskCloses(EntityManagerFactory emf, ExecutorService pool) {
    this.emf = emf;
    this.pool = pool;
  }

  void print(List<Long> ids) {
    EntityManager em = emf.createEntityManager();
    for (Long id : ids) {
      pool.execute(
          () -> {
            try {
              System.out.println(em.find(Label.class, id).text());
            } finally {
              em.close();
            }
          });
    }
  }

  interface Label {
    String text();
  }
}
