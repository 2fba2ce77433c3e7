package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.concurrent.Executor;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The task is started when the transaction has been committed. */
@Service
class StartedInAfterCommitOk {
  @Entity
  static class Ticket {
    @Id Long id;
  }

  interface TicketRepository extends JpaRepository<Ticket, Long> {}

  private final TicketRepository tickets;
  private final Executor pool;

  StartedInAfterCommitOk(TicketRepository tickets, Executor pool) {
    this.tickets = tickets;
    this.pool = pool;
  }

  @Transactional
  public void sell(Ticket ticket) {
    long id = tickets.save(ticket).id;
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            pool.execute(() -> System.out.println(tickets.findById(id)));
          }
        });
  }
}
