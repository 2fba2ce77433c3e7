package shelf;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Comparator;

/** The comparator of a parallel sort asks the database from several threads. */
final class ParallelSort {
  void rank(EntityManager em, Long[] players) {
    Arrays.parallelSort(players, Comparator.comparing(id -> em.find(String.class, id)));
  }
}
