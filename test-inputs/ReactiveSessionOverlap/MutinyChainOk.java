package shelf;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** The second query is subscribed to when the first has given its result. */
final class MutinyChainOk {
  Uni<Long> seats(Mutiny.Session session) {
    Uni<Long> all =
        session.createSelectionQuery("select count(s) from Seat s", Long.class).getSingleResult();
    Uni<Long> taken =
        session.createSelectionQuery("select count(t) from Ticket t", Long.class).getSingleResult();
    return all.chain(a -> taken.map(t -> a - t));
  }
}
