package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Executor;

/** A runnable has a field for its entity manager, which run assigns. */
final class SessionAssignedInRunOk {
  abstract static class Job implements Runnable {
    private final EntityManagerFactory emf;
    protected EntityManager em;

    Job(EntityManagerFactory emf) {
      this.emf = emf;
    }

    @Override
    public void run() {
      em = emf.createEntityManager();
      try {
        work();
      } finally {
        em.close();
      }
    }

    abstract void work();
  }

  static final class Purge extends Job {
    Purge(EntityManagerFactory emf) {
      super(emf);
    }

    @Override
    void work() {
      em.createQuery("delete from Visit").executeUpdate();
    }
  }

  void purge(EntityManagerFactory emf, Executor pool) {
    for (int i = 0; i < 4; i++) {
      pool.execute(new Purge(emf));
    }
  }
}
