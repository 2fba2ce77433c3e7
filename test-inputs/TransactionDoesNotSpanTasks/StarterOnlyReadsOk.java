package shelf;

import java.util.concurrent.CompletableFuture;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A transaction that is declared to read only was not to hold the write. */
@Service
class StarterOnlyReadsOk {
  interface VisitRepository extends JpaRepository<Object, Long> {}

  private final VisitRepository visits;

  StarterOnlyReadsOk(VisitRepository visits) {
    this.visits = visits;
  }

  @Transactional(readOnly = true)
  public long show(Object visit) {
    CompletableFuture.runAsync(() -> visits.save(visit));
    return visits.count();
  }
}
