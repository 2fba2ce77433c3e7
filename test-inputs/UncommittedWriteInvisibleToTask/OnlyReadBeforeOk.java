package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.concurrent.Executor;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the starter has only read, the task can read too. */
@Service
class OnlyReadBeforeOk {
  @Entity
  static class Lamp {
    @Id Long id;
    boolean lit;
  }

  interface LampRepository extends JpaRepository<Lamp, Long> {}

  private final LampRepository lamps;
  private final Executor pool;

  OnlyReadBeforeOk(LampRepository lamps, Executor pool) {
    this.lamps = lamps;
    this.pool = pool;
  }

  @Transactional
  public boolean isLit(long id) {
    Lamp lamp = lamps.findById(id).orElseThrow();
    pool.execute(() -> lamps.findById(id).ifPresent(seen -> System.out.println(seen.lit)));
    return lamp.lit;
  }
}
