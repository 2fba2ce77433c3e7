package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Spring's pool is told to have one thread at most. */
final class SpringPoolOfOneThreadOk {
  static class Fare {}

  private final ThreadPoolTaskExecutor clerk = clerk();

  private static ThreadPoolTaskExecutor clerk() {
    ThreadPoolTaskExecutor made = new ThreadPoolTaskExecutor();
    made.setCorePoolSize(1);
    made.setMaxPoolSize(1);
    made.initialize();
    return made;
  }

  void book(EntityManager em, List<Fare> fares) {
    fares.forEach(fare -> clerk.execute(() -> em.persist(fare)));
  }
}
