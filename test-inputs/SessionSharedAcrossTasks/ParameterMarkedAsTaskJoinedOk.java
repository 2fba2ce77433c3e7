package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Each task that a marked parameter starts is joined before the next one. */
final class ParameterMarkedAsTaskJoinedOk {
  static class Shelf {}

  @interface RunsConcurrently {}

  interface Crew {
    <T> Future<T> ask(@RunsConcurrently Callable<T> job);
  }

  private final Crew crew;

  ParameterMarkedAsTaskJoinedOk(Crew crew) {
    this.crew = crew;
  }

  void stocktake(EntityManager em, long first, long second)
      throws ExecutionException, InterruptedException {
    System.out.println(crew.ask(() -> em.find(Shelf.class, first)).get());
    System.out.println(crew.ask(() -> em.find(Shelf.class, second)).get());
  }
}
