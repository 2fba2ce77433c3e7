package shelf;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Every row starts a removal without waiting for the one before. */
final class MutinyMerged {
  Uni<Void> sweep(Mutiny.Session session, List<Object> stale) {
    return Multi.createFrom()
        .iterable(stale)
        .onItem()
        .transformToUniAndMerge(session::remove)
        .collect()
        .asList()
        .call(removed -> session.flush())
        .replaceWithVoid();
  }
}
