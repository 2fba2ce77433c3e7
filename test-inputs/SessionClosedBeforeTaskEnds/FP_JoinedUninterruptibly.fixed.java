package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** A loop joins the thread again until the join was not interrupted. */
final class FP_JoinedUninterruptibly {
  static class Parcel {}

  // Known false alarm: that the loop is entered at least once hangs on the value of a flag.
  void ship(EntityManagerFactory emf, long id) {
    EntityManager em = emf.createEntityManager();
    Thread finder = new Thread(() -> emf.runInTransaction(taskEm -> System.out.println(taskEm.find(Parcel.class, id))));
    finder.start();
    boolean joined = false;
    while (!joined) {
      try {
        finder.join();
        joined = true;
      } catch (InterruptedException e) {
        System.err.println("interrupted, waiting on");
      }
    }
    em.close();
  }
}
