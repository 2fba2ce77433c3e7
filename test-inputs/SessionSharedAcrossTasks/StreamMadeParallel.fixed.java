package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Set;

/** A stream becomes parallel on the way to the session. */
final class StreamMadeParallel {
  static class Voucher {}

  long valid(EntityManager em, Set<String> codes) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    return codes.stream().parallel().filter(code -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Voucher.class, code) != null)).count();
  }
}
