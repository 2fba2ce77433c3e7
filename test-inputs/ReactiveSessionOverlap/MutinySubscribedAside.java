package shelf;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** An operation is subscribed to on the side, while the one that is returned will run too. */
final class MutinySubscribedAside {
  Uni<Object> read(Mutiny.Session session, long id, Object access) {
    session.persist(access).subscribe().with(done -> {});
    return session.find(Object.class, id);
  }
}
