package shelf;

import jakarta.persistence.EntityManager;
import java.util.Set;

/** A stream becomes parallel on the way to the session. */
final class StreamMadeParallel {
  static class Voucher {}

  long valid(EntityManager em, Set<String> codes) {
    return codes.stream().parallel().filter(code -> em.find(Voucher.class, code) != null).count();
  }
}
