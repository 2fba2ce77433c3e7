package shelf;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The names were read before the parallel sort compares them. */
final class ParallelSortOk {
  void rank(EntityManager em, Long[] players) {
    Map<Long, String> names = new HashMap<>();
    for (Long player : players) {
      names.put(player, em.find(String.class, player));
    }
    Arrays.parallelSort(players, Comparator.comparing(names::get));
    em.clear();
  }
}
