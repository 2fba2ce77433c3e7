package shelf;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sorted first, then each element's task is started and joined before the next. */
final class SortedBeforeForkOk {
  static class Parcel {}

  List<Parcel> load(EntityManager em, List<Long> ids) {
    return ids.stream()
        .sorted(Comparator.reverseOrder())
        .map(id -> CompletableFuture.supplyAsync(() -> em.find(Parcel.class, id)))
        .map(CompletableFuture::join)
        .toList();
  }
}
