package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;

/** Each thread is made with a session of its own, in one loop, and started in the next. */
final class TasksCollectedThenStartedOk {
  static class Meter {}

  record Reader(EntityManager em, long meter) implements Runnable {
    @Override
    public void run() {
      em.find(Meter.class, meter);
    }
  }

  void readAll(EntityManagerFactory factory, List<Long> meters) throws InterruptedException {
    List<Reader> readers = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (Long meter : meters) {
      Reader reader = new Reader(factory.createEntityManager(), meter);
      readers.add(reader);
      threads.add(new Thread(reader));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    for (Reader reader : readers) {
      reader.em().close();
    }
  }
}
