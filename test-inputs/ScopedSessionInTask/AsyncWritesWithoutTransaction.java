package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The asynchronous method of another bean writes, and nobody has opened a transaction. */
@Service
class AsyncWritesWithoutTransaction {

  static class Visit {}

  @Component
  static class Visits {
    @PersistenceContext EntityManager em;

    @Async
    public void add(Visit visit) {
      em.persist(visit);
    }
  }

  @Autowired Visits visits;

  void show(String page) {
    visits.add(new Visit());
  }
}
