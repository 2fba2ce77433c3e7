package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A helper that is told how many threads to make makes one, for a field. */
final class SingleThreadInFieldMadeByHelperOk {
  static class Parcel {}

  private final ExecutorService scanner;

  SingleThreadInFieldMadeByHelperOk() {
    this.scanner = threads(1);
  }

  void scan(EntityManager em, List<Parcel> parcels) {
    for (Parcel parcel : parcels) {
      scanner.execute(() -> em.persist(parcel));
    }
  }

  private static ExecutorService threads(int count) {
    ThreadPoolExecutor made =
        new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    made.allowCoreThreadTimeOut(false);
    return made;
  }
}
