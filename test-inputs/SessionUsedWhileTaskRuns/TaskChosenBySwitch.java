package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A switch chooses the task, while the starter goes on: each of its arms gets a session. */
final class TaskChosenBySwitch {
  enum State {
    OPEN,
    PAID
  }

  private final EntityManagerFactory emf;

  TaskChosenBySwitch(EntityManagerFactory emf) {
    this.emf = emf;
  }

  long difference(EntityManager em, State state) {
    Supplier<Long> chosen =
        switch (state) {
          case OPEN -> () -> count(em, "open");
          case PAID -> () -> count(em, "paid");
        };
    CompletableFuture<Long> some = CompletableFuture.supplyAsync(chosen);
    long shipped = count(em, "shipped");
    return some.join() - shipped;
  }

  private static long count(EntityManager em, String state) {
    String count = "select count(b) from Bill b where b.state = '" + state + "'";
    return em.createQuery(count, Long.class).getSingleResult();
  }
}
