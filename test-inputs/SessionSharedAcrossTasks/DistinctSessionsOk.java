package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** Each worker has an entity manager, and the starter a third one. */
final class DistinctSessionsOk {
  static class Ticket {}

  record Worker(EntityManager em) implements Runnable {
    @Override
    public void run() {
      em.persist(new Ticket());
    }
  }

  void draw(EntityManagerFactory emf) throws InterruptedException {
    EntityManager left = emf.createEntityManager();
    EntityManager right = emf.createEntityManager();
    EntityManager own = emf.createEntityManager();
    Thread one = new Thread(new Worker(left));
    Thread two = new Thread(new Worker(right));
    one.start();
    two.start();
    own.persist(new Ticket());
    one.join();
    two.join();
    left.close();
    right.close();
    own.close();
  }
}
