package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The annotation does nothing where the object calls itself, and the task has no transaction. */
@Service
class SelfInvokedTransactional {

  static class Vote {}

  @PersistenceContext EntityManager em;

  void count(List<Vote> votes, Executor pool) {
    votes.forEach(vote -> pool.execute(() -> save(vote)));
  }

  @Transactional
  public void save(Vote vote) {
    em.merge(vote);
  }
}
