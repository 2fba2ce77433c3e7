package shelf;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.ExecutorService;

/** A transaction begun by hand is that of its thread alone. */
class BegunByUserTransaction {
  @Resource UserTransaction transaction;
  @PersistenceContext EntityManager em;
  @Resource ExecutorService pool;

  void enrol(Object student, Object course) throws Exception {
    transaction.begin();
    em.persist(student);
    em.merge(course);
    transaction.commit();
  }
}
