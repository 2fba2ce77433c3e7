package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** For each region two jobs are made over one entity manager, and all jobs start at the end. */
final class FN_TwoJobsOfOneTurn {
  static class Region {}

  static class Branch {}

  // Known miss: of what one turn of a loop has made and another loop starts, it is not known which
  // belong together; the two jobs of one turn are taken to have an entity manager each.
  void load(EntityManagerFactory emf, ExecutorService executor, List<Long> regions) {
    List<Runnable> jobs = new ArrayList<>();
    for (Long id : regions) {
      EntityManager em = emf.createEntityManager();
      jobs.add(() -> em.find(Region.class, id));
      jobs.add(() -> em.find(Branch.class, id));
    }
    for (Runnable job : jobs) {
      executor.execute(job);
    }
  }
}
