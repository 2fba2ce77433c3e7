package shelf;

import jakarta.persistence.EntityManager;

/** Two tasks are kept in an array and started by a loop. */
final class TasksInArray {
  void nightly(EntityManager em) {
    Runnable[] jobs = {
      () -> em.createQuery("delete from Session s where s.expired = true").executeUpdate(),
      () -> em.createQuery("delete from Token t where t.expired = true").executeUpdate()
    };
    for (Runnable job : jobs) {
      new Thread(job).start();
    }
  }
}
