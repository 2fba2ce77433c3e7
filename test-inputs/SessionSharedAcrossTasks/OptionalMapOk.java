package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Optional and List call back on the caller's thread. */
final class OptionalMapOk {
  static class Owner {}

  Optional<Owner> owner(EntityManager em, Optional<Long> id, List<Owner> others) {
    others.forEach(em::persist);
    others.removeIf(other -> em.contains(other));
    return id.map(key -> em.find(Owner.class, key));
  }
}
