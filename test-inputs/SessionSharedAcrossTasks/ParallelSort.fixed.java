package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.Comparator;

/** The comparator of a parallel sort asks the database from several threads. */
final class ParallelSort {
  void rank(EntityManager em, Long[] players) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    Arrays.parallelSort(players, Comparator.comparing(id -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(String.class, id))));
  }
}
