package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An asynchronous method that needs no row does not care what is committed. */
@Service
class AsyncMethodGetsPlainValuesOk {
  @Entity
  static class Guest {
    @Id Long id;
    String name;
  }

  @Service
  static class Greeter {
    @Async
    public void greet(String name) {
      System.out.println("hello " + name);
    }
  }

  @PersistenceContext private EntityManager em;
  private final Greeter greeter;

  AsyncMethodGetsPlainValuesOk(Greeter greeter) {
    this.greeter = greeter;
  }

  @Transactional
  public void checkIn(Guest guest) {
    em.persist(guest);
    greeter.greet(guest.name);
  }
}
