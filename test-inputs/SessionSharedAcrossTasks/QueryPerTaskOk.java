package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** Each task makes the query on an entity manager of its own. */
final class QueryPerTaskOk {
  static class Song {}

  List<List<Song>> pages(EntityManagerFactory emf, List<Integer> numbers) {
    return numbers.parallelStream().map(number -> page(emf, number)).toList();
  }

  private static List<Song> page(EntityManagerFactory emf, int number) {
    try (EntityManager em = emf.createEntityManager()) {
      TypedQuery<Song> query = em.createQuery("from Song", Song.class);
      return query.setFirstResult(number * 20).setMaxResults(20).getResultList();
    }
  }
}
