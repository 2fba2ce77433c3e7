package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An asynchronous method gets the id of a row that is not committed. */
@Service
class AsyncMethodLooksUp {
  @Entity
  static class Guest {
    @Id Long id;
  }

  @Service
  static class Greeter {
    @PersistenceContext private EntityManager em;

    @Async
    public void greet(long id) {
      System.out.println("hello " + em.find(Guest.class, id));
    }
  }

  @PersistenceContext private EntityManager em;
  private final Greeter greeter;

  AsyncMethodLooksUp(Greeter greeter) {
    this.greeter = greeter;
  }

  @Transactional
  public void checkIn(Guest guest) {
    em.persist(guest);
    greeter.greet(guest.id);
  }
}
