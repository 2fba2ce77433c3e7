package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The identifier of a lazy reference is known without loading it. */
final class IdentifierOfReferenceOk {
  @Entity
  static class Owner {
    @Id Long id;

    Long getId() {
      return id;
    }
  }

  @Entity
  static class Bicycle {
    @Id Long id;

    @OneToOne(fetch = FetchType.LAZY)
    Owner owner;

    Owner getOwner() {
      return owner;
    }
  }

  Future<Long> owner(EntityManager em, long id, ExecutorService pool) {
    Bicycle bicycle = em.find(Bicycle.class, id);
    return pool.submit(() -> bicycle.getOwner().getId());
  }
}
