package shelf;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** The second persist is part of the pipeline, and what is subscribed to aside is no session's. */
final class MutinyCalledInScopeOk {
  interface Mail {
    Uni<Void> send(Object order);
  }

  private final Mutiny.SessionFactory sessions;
  private final Mail mail;

  MutinyCalledInScopeOk(Mutiny.SessionFactory sessions, Mail mail) {
    this.sessions = sessions;
    this.mail = mail;
  }

  Uni<Void> store(Object order, Object note) {
    return sessions.withTransaction(
        session ->
            session
                .persist(order)
                .call(() -> session.persist(note))
                .invoke(() -> mail.send(order).subscribe().with(done -> {})));
  }
}
