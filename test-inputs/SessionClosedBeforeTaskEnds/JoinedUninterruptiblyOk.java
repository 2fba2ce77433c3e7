package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** A loop joins the thread again until the join was not interrupted. */
final class JoinedUninterruptiblyOk {
  static class Parcel {}

  void ship(EntityManagerFactory emf, long id) {
    EntityManager em = emf.createEntityManager();
    Thread finder = new Thread(() -> System.out.println(em.find(Parcel.class, id)));
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
