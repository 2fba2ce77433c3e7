package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The starter says that it runs outside any transaction. */
@Service
class StarterOutsideTransactionOk {

  static class Map {}

  @PersistenceContext EntityManager em;

  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Map map(long id, ExecutorService pool) throws Exception {
    return pool.submit(() -> em.find(Map.class, id)).get();
  }
}
