package shelf;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;

/** A collection of values is lazy too; here its field is read. */
final class ElementCollectionReadAsField {
  @Entity
  static class Recipe {
    @Id Long id;
    @ElementCollection Set<String> tags;
  }

  Future<String> tags(Session session, long id, ExecutorService pool) {
    Recipe recipe = session.find(Recipe.class, id);
    return pool.submit(() -> String.join(" ", recipe.tags));
  }
}
