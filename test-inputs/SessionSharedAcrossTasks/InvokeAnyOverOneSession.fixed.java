package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Several ways to find an answer race on one session. */
final class InvokeAnyOverOneSession {
  static class Route {}

  Route route(Session session, ExecutorService pool) throws Exception {
    SessionFactory sessionFactory = session.getSessionFactory();
    List<Callable<Route>> ways = new ArrayList<>();
    for (String strategy : List.of("shortest", "cheapest", "greenest")) {
      ways.add(
          () -> sessionFactory.fromSession(taskSession -> taskSession.createNamedQuery(strategy, Route.class).setMaxResults(1).getSingleResult()));
    }
    return pool.invokeAny(ways);
  }
}
