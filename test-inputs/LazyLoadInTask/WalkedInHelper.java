package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;

/** A helper that the task calls walks the list. */
final class WalkedInHelper {
  @Entity
  static class Stop {
    @Id Long id;
    int seconds;
  }

  @Entity
  static class Route {
    @Id Long id;
    String title;
    @OneToMany List<Stop> stops;

    List<Stop> getStops() {
      return stops;
    }
  }

  private static int stops(Route route) {
    int seconds = 0;
    for (Stop stop : route.getStops()) {
      seconds += stop.seconds;
    }
    return seconds;
  }

  Future<Integer> duration(Session session, long id, ExecutorService pool) {
    Route route = session.find(Route.class, id);
    return pool.submit(() -> stops(route));
  }
}
