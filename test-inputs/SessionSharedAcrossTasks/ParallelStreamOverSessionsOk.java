package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.stream.Stream;

/** The elements of the parallel stream are the sessions, and each is touched by one thread. */
final class ParallelStreamOverSessionsOk {
  long pending(EntityManagerFactory emf, int shards) {
    List<EntityManager> managers = Stream.generate(emf::createEntityManager).limit(shards).toList();
    long pending = managers.parallelStream().mapToLong(ParallelStreamOverSessionsOk::count).sum();
    managers.forEach(EntityManager::close);
    return pending;
  }

  private static long count(EntityManager em) {
    return em.createQuery("select count(t) from Transfer t", Long.class).getSingleResult();
  }
}
