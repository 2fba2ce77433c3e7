package shelf;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Nobody waits for the second persist, and the transaction ends after the first. */
final class MutinyOutlivesScope {
  private final Mutiny.SessionFactory sessions;

  MutinyOutlivesScope(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  Uni<Void> store(Object order, Object note) {
    return sessions.withTransaction(
        session ->
            session
                .persist(order)
                .invoke(() -> session.persist(note).subscribe().with(done -> {})));
  }
}
