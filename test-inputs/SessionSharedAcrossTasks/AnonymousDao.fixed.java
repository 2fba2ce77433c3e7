package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An object of an anonymous class carries the entity manager into two tasks. */
final class AnonymousDao {
  interface Repository<T> {
    EntityManager manager();

    default T byId(Class<T> type, long id) {
      return manager().find(type, id);
    }
  }

  static class Node {}

  List<Node> load(EntityManagerFactory emf) {
    EntityManager em = emf.createEntityManager();
    CompletableFuture<Node> left =
        CompletableFuture.supplyAsync(() -> {
          try (EntityManager taskEm = emf.createEntityManager()) {
            Repository<Node> taskNodes = new Repository<>() {
          @Override
          public EntityManager manager() {
            return taskEm;
          }
        };
            return taskNodes.byId(Node.class, 1L);
          }
        });
    CompletableFuture<Node> right =
        CompletableFuture.supplyAsync(() -> {
          try (EntityManager taskEm = emf.createEntityManager()) {
            Repository<Node> taskNodes = new Repository<>() {
          @Override
          public EntityManager manager() {
            return taskEm;
          }
        };
            return taskNodes.byId(Node.class, 2L);
          }
        });
    List<Node> both = List.of(left.join(), right.join());
    em.close();
    return both;
  }
}
