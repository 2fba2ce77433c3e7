package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;

/**
 * A library's repository, whose code is not seen here, was given the entity manager in its
 * constructor.
 */
final class RepositoryGivenOneEntityManager {
  static class Coin {}

  void mint(EntityManager em, List<Coin> coins) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    coins.parallelStream().forEach(coin -> entityManagerFactory.runInTransaction(taskEm -> new SimpleJpaRepository<>(Coin.class, taskEm).save(coin)));
  }
}
