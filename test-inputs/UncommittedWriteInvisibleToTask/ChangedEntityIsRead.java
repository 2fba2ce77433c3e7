package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.concurrent.Executor;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The task reads the state that its starter has changed, and finds the old one. */
@Service
class ChangedEntityIsRead {
  @Entity
  static class Lamp {
    @Id Long id;
    boolean lit;
  }

  interface LampRepository extends JpaRepository<Lamp, Long> {}

  private final LampRepository lamps;
  private final Executor pool;

  ChangedEntityIsRead(LampRepository lamps, Executor pool) {
    this.lamps = lamps;
    this.pool = pool;
  }

  @Transactional
  public void light(long id) {
    Lamp lamp = lamps.findById(id).orElseThrow();
    lamp.lit = true;
    pool.execute(() -> lamps.findById(id).ifPresent(seen -> System.out.println(seen.lit)));
  }
}
