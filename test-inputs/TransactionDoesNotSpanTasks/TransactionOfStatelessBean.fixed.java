package shelf;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Every public method of a stateless bean has a transaction, which its tasks are not in. */
@Stateless
public class TransactionOfStatelessBean {
  @PersistenceContext private EntityManager em;
  @Resource private ManagedExecutorService pool;

  public void close(String year) {
    em.createQuery("update Account a set a.year = :y").setParameter("y", year).executeUpdate();
  }
}
