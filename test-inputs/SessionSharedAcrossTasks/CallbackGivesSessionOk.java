package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The application's own template gives each task an entity manager. */
final class CallbackGivesSessionOk {
  static class Person {}

  interface JpaApi {
    <T> T withTransaction(Function<EntityManager, T> block);
  }

  List<CompletableFuture<Person>> people(JpaApi jpa, List<Long> ids, Executor pool) {
    return ids.stream()
        .map(
            id ->
                CompletableFuture.supplyAsync(
                    () -> jpa.withTransaction(em -> em.find(Person.class, id)), pool))
        .toList();
  }
}
