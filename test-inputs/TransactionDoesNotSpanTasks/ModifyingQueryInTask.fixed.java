package shelf;

import java.util.concurrent.CompletableFuture;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A modifying query of a repository runs on another thread than the transaction. */
@Service
class ModifyingQueryInTask {
  interface TicketRepository extends JpaRepository<Object, Long> {
    @Modifying
    @Query("update Ticket t set t.open = false where t.desk = :desk")
    int closeAll(long desk);
  }

  private final TicketRepository tickets;

  ModifyingQueryInTask(TicketRepository tickets) {
    this.tickets = tickets;
  }

  @Transactional
  public int close(long desk) {
    return tickets.closeAll(desk);
  }
}
