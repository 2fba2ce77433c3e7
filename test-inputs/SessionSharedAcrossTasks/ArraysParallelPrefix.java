package shelf;

import java.util.Arrays;
import org.hibernate.Session;

/** The function of a parallel prefix is called from several threads. */
final class ArraysParallelPrefix {
  static class Step {}

  void accumulate(Session session, Step[] steps) {
    Arrays.parallelPrefix(steps, (a, b) -> session.merge(b));
  }
}
