package shelf;

import jakarta.persistence.EntityManager;

/** The threads are never started: run() is an ordinary call. */
final class ThreadRunHereOk {
  record Feeder(EntityManager em, Object animal) implements Runnable {
    @Override
    public void run() {
      em.merge(animal);
    }
  }

  void feed(EntityManager em, Object lion, Object lamb) {
    Thread first = new Thread(new Feeder(em, lion));
    Thread second = new Thread(new Feeder(em, lamb));
    first.run();
    second.run();
    em.flush();
  }
}
