package shelf;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** The second read is started where the first has found nothing. */
final class MutinyStatelessFallbackOk {
  Uni<Object> first(Mutiny.StatelessSession session, long id, long other) {
    return session
        .get(Object.class, id)
        .onItem()
        .ifNull()
        .switchTo(() -> session.get(Object.class, other));
  }
}
