package shelf;

import jakarta.persistence.EntityManager;

/** A helper runs what it is given before it returns. */
final class HelperThatRunsItsParameterOk {
  static class Review {}

  void moderate(EntityManager em, Review good, Review bad) {
    retrying(() -> em.merge(good));
    retrying(() -> em.remove(bad));
  }

  private void retrying(Runnable task) {
    for (int attempt = 1; ; attempt++) {
      try {
        task.run();
        return;
      } catch (IllegalStateException e) {
        if (attempt == 3) {
          throw e;
        }
      }
    }
  }
}
