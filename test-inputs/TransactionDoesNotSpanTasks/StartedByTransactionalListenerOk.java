package shelf;

import java.util.concurrent.Executor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** A listener that waits for the commit starts the task. */
@Service
class StartedByTransactionalListenerOk {
  record Written(Object copy) {}

  interface MailRepository extends JpaRepository<Object, Long> {}

  private final MailRepository mails;
  private final ApplicationEventPublisher events;
  private final Executor pool;

  StartedByTransactionalListenerOk(
      MailRepository mails, ApplicationEventPublisher events, Executor pool) {
    this.mails = mails;
    this.events = events;
    this.pool = pool;
  }

  @Transactional
  public void write(Object mail, Object copy) {
    mails.save(mail);
    events.publishEvent(new Written(copy));
  }

  @TransactionalEventListener
  public void written(Written event) {
    pool.execute(() -> mails.save(event.copy()));
  }
}
