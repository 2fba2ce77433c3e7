package shelf;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** A method that asks for no transaction has none that its tasks could leave. */
@Transactional
class StarterWithoutTransactionOk {
  static class Seeds {
    @PersistenceContext EntityManager em;

    @Transactional
    public void sow(Object seed) {
      em.persist(seed);
    }
  }

  @Inject Seeds seeds;

  @Transactional(TxType.NOT_SUPPORTED)
  public void sowAll(List<Object> all) {
    all.parallelStream().forEach(seeds::sow);
  }
}
