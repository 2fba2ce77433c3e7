package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** Two tasks are kept in an array and started by a loop. */
final class TasksInArray {
  void nightly(EntityManager em) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    Runnable[] jobs = {
      () -> entityManagerFactory.runInTransaction(taskEm -> taskEm.createQuery("delete from Session s where s.expired = true").executeUpdate()),
      () -> entityManagerFactory.runInTransaction(taskEm -> taskEm.createQuery("delete from Token t where t.expired = true").executeUpdate())
    };
    for (Runnable job : jobs) {
      new Thread(job).start();
    }
  }
}
