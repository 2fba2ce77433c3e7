package shelf;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Two queries of one session are subscribed to together. */
final class MutinyCombined {
  Uni<Long> seats(Mutiny.Session session) {
    Uni<Long> all =
        session.createSelectionQuery("select count(s) from Seat s", Long.class).getSingleResult();
    Uni<Long> taken =
        session.createSelectionQuery("select count(t) from Ticket t", Long.class).getSingleResult();
    return Uni.combine().all().unis(all, taken).with((a, t) -> a - t);
  }
}
