package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Tasks that are made with one session in a loop are handed over in the next. */
final class TasksCollectedThenStarted {
  static class Meter {}

  record Reader(EntityManager em, long meter) {
    void read() {
      em.find(Meter.class, meter);
    }
  }

  void readAll(EntityManagerFactory factory, List<Long> meters, ExecutorService pool) {
    EntityManager em = factory.createEntityManager();
    List<Reader> readers = new ArrayList<>();
    for (Long meter : meters) {
      readers.add(new Reader(em, meter));
    }
    for (Reader reader : readers) {
      pool.execute(reader::read);
    }
  }
}
