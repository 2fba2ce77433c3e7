package shelf;

import java.util.concurrent.ExecutorService;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A helper hands over the task that it is given; the finding stands where the task is. */
@Service
class ForkInHelper {
  interface MeterRepository extends JpaRepository<Object, Long> {}

  private final MeterRepository meters;
  private final ExecutorService pool;

  ForkInHelper(MeterRepository meters, ExecutorService pool) {
    this.meters = meters;
    this.pool = pool;
  }

  private void inBackground(Runnable work) {
    pool.execute(work);
  }

  @Transactional
  public void read(Object meter) {
    inBackground(() -> meters.save(meter));
  }
}
