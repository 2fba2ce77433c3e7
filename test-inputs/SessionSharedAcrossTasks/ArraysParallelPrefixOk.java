package shelf;

import java.util.Arrays;
import org.hibernate.Session;

/** The parallel prefix only adds, and the session stores the sums afterwards. */
final class ArraysParallelPrefixOk {
  void accumulate(Session session, long[] steps) {
    Arrays.parallelPrefix(steps, Long::sum);
    for (long sum : steps) {
      session.persist(sum);
    }
  }
}
