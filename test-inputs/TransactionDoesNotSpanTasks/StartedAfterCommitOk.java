package shelf;

import java.util.concurrent.Executor;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A callback that runs when the transaction has been committed starts the task. */
@Service
class StartedAfterCommitOk {
  interface MailRepository extends JpaRepository<Object, Long> {}

  private final MailRepository mails;
  private final Executor pool;

  StartedAfterCommitOk(MailRepository mails, Executor pool) {
    this.mails = mails;
    this.pool = pool;
  }

  @Transactional
  public void write(Object mail, Object copy) {
    mails.save(mail);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            pool.execute(() -> mails.save(copy));
          }
        });
  }
}
