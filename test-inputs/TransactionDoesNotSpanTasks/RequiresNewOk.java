package shelf;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the called method asks for a new transaction, its task is meant to be on its own. */
@Service
class RequiresNewOk {
  interface LogRepository extends JpaRepository<Object, Long> {}

  @Service
  static class Log {
    private final LogRepository entries;

    Log(LogRepository entries) {
      this.entries = entries;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void write(Object entry) {
      entries.save(entry);
    }
  }

  private final Log log;

  RequiresNewOk(Log log) {
    this.log = log;
  }

  @Transactional
  public void logAll(List<Object> entries) {
    entries.parallelStream().forEach(log::write);
  }
}
