package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A builder takes the entity manager and gives it to the object that it builds. */
final class BuilderGetsSession {
  record Loader(EntityManager em, int limit) {
    List<?> load(String entity) {
      return em.createQuery("from " + entity).setMaxResults(limit).getResultList();
    }
  }

  static final class LoaderBuilder {
    private EntityManager em;
    private int limit;

    LoaderBuilder on(EntityManager em) {
      this.em = em;
      return this;
    }

    LoaderBuilder limit(int limit) {
      this.limit = limit;
      return this;
    }

    Loader build() {
      return new Loader(em, limit);
    }
  }

  void preload(EntityManager em, Executor pool) {
    Loader loader = new LoaderBuilder().on(em).limit(50).build();
    var birds = CompletableFuture.runAsync(() -> loader.load("Bird"), pool);
    var nests = CompletableFuture.runAsync(() -> loader.load("Nest"), pool);
    CompletableFuture.allOf(birds, nests).join();
  }
}
