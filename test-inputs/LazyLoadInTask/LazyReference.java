package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Anything but the identifier of a lazy reference has to be loaded. */
final class LazyReference {
  @Entity
  static class Author {
    @Id Long id;
    String name;

    String getName() {
      return name;
    }
  }

  @Entity
  static class Letter {
    @Id Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    Author author;

    Author getAuthor() {
      return author;
    }
  }

  CompletableFuture<String> sender(EntityManager em, long id, Executor pool) {
    Letter letter = em.getReference(Letter.class, id);
    return CompletableFuture.supplyAsync(() -> letter.getAuthor().getName(), pool);
  }
}
