package shelf;

import jakarta.persistence.EntityManager;

/** The second thread is started when the first has ended. */
final class ThreadsInTurnOk {
  record Feeder(EntityManager em, Object animal) implements Runnable {
    @Override
    public void run() {
      em.merge(animal);
    }
  }

  void feed(EntityManager em, Object lion, Object lamb) throws InterruptedException {
    Thread first = new Thread(new Feeder(em, lion));
    Thread second = new Thread(new Feeder(em, lamb));
    first.start();
    first.join();
    second.start();
    second.join();
  }
}
