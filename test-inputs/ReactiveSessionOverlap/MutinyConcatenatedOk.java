package shelf;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Every row starts a removal when the one before has ended. */
final class MutinyConcatenatedOk {
  Uni<Void> sweep(Mutiny.Session session, List<Object> stale) {
    return Multi.createFrom()
        .iterable(stale)
        .onItem()
        .transformToUni(session::remove)
        .concatenate()
        .collect()
        .asList()
        .call(removed -> session.flush())
        .replaceWithVoid();
  }
}
