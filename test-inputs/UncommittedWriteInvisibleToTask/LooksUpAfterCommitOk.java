package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.concurrent.ExecutorService;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The template has committed the ticket when the task is started. */
@Service
class LooksUpAfterCommitOk {
  @Entity
  static class Ticket {
    @Id Long id;
  }

  interface TicketRepository extends JpaRepository<Ticket, Long> {}

  private final TicketRepository tickets;
  private final TransactionTemplate transactions;
  private final ExecutorService pool;

  LooksUpAfterCommitOk(
      TicketRepository tickets, TransactionTemplate transactions, ExecutorService pool) {
    this.tickets = tickets;
    this.transactions = transactions;
    this.pool = pool;
  }

  private void print(long id) {
    System.out.println(tickets.findById(id).orElseThrow());
  }

  public void sell(Ticket ticket) {
    Long id = transactions.execute(status -> tickets.save(ticket).id);
    pool.execute(() -> print(id));
  }
}
