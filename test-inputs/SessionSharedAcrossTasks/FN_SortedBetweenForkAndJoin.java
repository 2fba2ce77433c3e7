package shelf;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A stream forks, sorts what it has forked, and joins. */
final class FN_SortedBetweenForkAndJoin {
  record Run(int lane, CompletableFuture<String> time) {}

  // Known miss: sorting takes all elements before it gives the first, so every task has been
  // started when the first is joined. The stream is taken to carry one element through at a time.
  List<String> times(EntityManager em, List<Integer> lanes) {
    return lanes.stream()
        .map(lane -> new Run(lane, CompletableFuture.supplyAsync(() -> time(em, lane))))
        .sorted(Comparator.comparing(Run::lane))
        .map(run -> run.time().join())
        .toList();
  }

  private static String time(EntityManager em, int lane) {
    return em.createQuery("select l.time from Lane l where l.number = :n", String.class)
        .setParameter("n", lane)
        .getSingleResult();
  }
}
