package shelf;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** A helper combines what it is given, and it is given two finds of one session. */
final class CombinedByHelper {
  Uni<Integer> count(Mutiny.Session session, long left, long right) {
    return both(session.find(Object.class, left), session.find(Object.class, right));
  }

  private static Uni<Integer> both(Uni<?> first, Uni<?> second) {
    return Uni.combine().all().unis(first, second).with((a, b) -> (a == null ? 0 : 1) + (b == null ? 0 : 1));
  }
}
