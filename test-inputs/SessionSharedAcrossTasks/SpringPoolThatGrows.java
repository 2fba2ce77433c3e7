package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Spring's pool begins with one thread and may grow. */
final class SpringPoolThatGrows {
  static class Fare {}

  void book(EntityManager em, List<Fare> fares) {
    ThreadPoolTaskExecutor clerks = new ThreadPoolTaskExecutor();
    clerks.setCorePoolSize(1);
    clerks.setMaxPoolSize(5);
    clerks.setQueueCapacity(10);
    clerks.initialize();
    fares.forEach(fare -> clerks.execute(() -> em.persist(fare)));
  }
}
