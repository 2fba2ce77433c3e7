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
    for (Long id : ids) {
      pool.execute(
          () -> emf.runInTransaction(taskEm -> {
            System.out.println(taskEm.find(Label.class, id).text());
          }));
    }
  }

  interface Label {
    String text();
  }
}
