package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.hibernate.Session;

/** One constant of the enum asks the session, and the other does not. */
final class ConstantsWithBodiesOk {
  enum Price {
    LISTED {
      @Override
      double of(Session session, long article) {
        return session.find(Double.class, article);
      }
    },
    FREE {
      @Override
      double of(Session session, long article) {
        return 0;
      }
    };

    abstract double of(Session session, long article);
  }

  double sum(Session session, long article, ExecutorService workers) {
    var listed = CompletableFuture.supplyAsync(() -> Price.LISTED.of(session, article), workers);
    var free = CompletableFuture.supplyAsync(() -> Price.FREE.of(session, article), workers);
    return listed.join() + free.join();
  }
}
