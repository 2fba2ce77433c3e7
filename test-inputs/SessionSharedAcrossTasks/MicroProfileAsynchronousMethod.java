package shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.Asynchronous;

/**
 * A method that MicroProfile moves to another thread is called in a loop with one entity manager.
 */
final class MicroProfileAsynchronousMethod {
  static class Tag {}

  @ApplicationScoped
  static class Tagger {
    @Asynchronous
    public CompletionStage<Tag> tag(EntityManager em, String name) {
      return CompletableFuture.completedFuture(em.find(Tag.class, name));
    }
  }

  @Inject Tagger tagger;

  void tagAll(EntityManagerFactory emf, List<String> names) {
    EntityManager em = emf.createEntityManager();
    for (String name : names) {
      tagger.tag(em, name);
    }
  }
}
