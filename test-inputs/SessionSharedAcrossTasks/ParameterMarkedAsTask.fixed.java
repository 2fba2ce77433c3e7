package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** A scheduler of our own says by an annotation that what it is given runs concurrently. */
final class ParameterMarkedAsTask {
  static class Shelf {}

  @interface RunsConcurrently {}

  interface Crew {
    void assign(@RunsConcurrently Runnable job);
  }

  private final Crew crew;

  ParameterMarkedAsTask(Crew crew) {
    this.crew = crew;
  }

  void stocktake(EntityManager em, long first, long second) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    crew.assign(() -> entityManagerFactory.runInTransaction(taskEm -> System.out.println(taskEm.find(Shelf.class, first))));
    crew.assign(() -> entityManagerFactory.runInTransaction(taskEm -> System.out.println(taskEm.find(Shelf.class, second))));
  }
}
