package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** The task begins and commits a transaction at the transaction manager. */
@Service
class TransactionByHandOk {

  static class Tree {}

  @PersistenceContext EntityManager em;
  @Autowired PlatformTransactionManager transactions;

  void plant(Tree tree, Executor pool) {
    pool.execute(
        () -> {
          TransactionStatus own = transactions.getTransaction(new DefaultTransactionDefinition());
          em.persist(tree);
          transactions.commit(own);
        });
  }
}
