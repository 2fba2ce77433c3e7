package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A sequential stream takes each element through fork and join before it takes the next. */
final class JoinedInSameStageOk {
  static class Film {}

  List<Film> films(EntityManager em, List<Long> ids) {
    return ids.stream()
        .map(id -> CompletableFuture.supplyAsync(() -> em.find(Film.class, id)))
        .map(CompletableFuture::join)
        .toList();
  }
}
