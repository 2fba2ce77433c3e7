package shelf;

import org.hibernate.Session;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is registered for the time after the commit runs on the same thread. */
final class AfterCommitRunnableOk {
  static class Policy {}

  void save(Session session, Policy policy) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            System.out.println(session.contains(policy));
          }
        });
    session.persist(policy);
  }
}
