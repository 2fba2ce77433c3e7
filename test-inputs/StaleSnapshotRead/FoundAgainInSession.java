package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.util.concurrent.CompletableFuture;
import org.hibernate.SessionFactory;

/** A session that finds a row again gives back the object that it has found before. */
class FoundAgainInSession {
  @Entity(name = "Tank")
  static class Tank {
    @Id Long id;
    int litres;
  }

  int pumped(SessionFactory sessions, EntityManagerFactory factory, long id) {
    return sessions.fromTransaction(
        session -> {
          int before = session.find(Tank.class, id).litres;
          CompletableFuture.runAsync(
                  () -> factory.runInTransaction(own -> own.find(Tank.class, id).litres += 10))
              .join();
          return session.find(Tank.class, id).litres - before;
        });
  }
}
