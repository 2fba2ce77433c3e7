package shelf;

import java.util.Arrays;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The function of a parallel prefix is called from several threads. */
final class ArraysParallelPrefix {
  static class Step {}

  void accumulate(Session session, Step[] steps) {
    SessionFactory sessionFactory = session.getSessionFactory();
    Arrays.parallelPrefix(steps, (a, b) -> sessionFactory.fromTransaction(taskSession -> taskSession.merge(b)));
  }
}
