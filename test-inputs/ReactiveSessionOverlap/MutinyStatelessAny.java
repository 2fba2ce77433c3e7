package shelf;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** The first of two reads wins, and both are started. */
final class MutinyStatelessAny {
  Uni<Object> first(Mutiny.StatelessSession session, long id, long other) {
    return Uni.combine().any().of(session.get(Object.class, id), session.get(Object.class, other));
  }
}
