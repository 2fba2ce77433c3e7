package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.concurrent.ExecutorService;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A task looks for the ticket that its starter has saved and not yet committed. */
@Service
class LooksUpBeforeCommit {
  @Entity
  static class Ticket {
    @Id Long id;
  }

  interface TicketRepository extends JpaRepository<Ticket, Long> {}

  private final TicketRepository tickets;
  private final ExecutorService pool;

  LooksUpBeforeCommit(TicketRepository tickets, ExecutorService pool) {
    this.tickets = tickets;
    this.pool = pool;
  }

  private void print(long id) {
    System.out.println(tickets.findById(id).orElseThrow());
  }

  @Transactional
  public void sell(Ticket ticket) {
    long id = tickets.save(ticket).id;
    pool.execute(() -> print(id));
  }
}
