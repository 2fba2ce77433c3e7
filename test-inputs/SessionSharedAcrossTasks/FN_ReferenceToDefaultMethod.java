package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;

/** The tasks are references to a default method of the interface that the object has. */
final class FN_ReferenceToDefaultMethod {
  interface Registry {
    String read(long id);

    default String first() {
      return read(1);
    }

    default String second() {
      return read(2);
    }
  }

  record Register(EntityManager em) implements Registry {
    @Override
    public String read(long id) {
      return em.find(String.class, id);
    }
  }

  // Known miss: the default method calls a method of an object whose class is known only here, and
  // a bound reference does not carry that to its body.
  String both(EntityManager em) {
    Registry registry = new Register(em);
    CompletableFuture<String> first = CompletableFuture.supplyAsync(registry::first);
    CompletableFuture<String> second = CompletableFuture.supplyAsync(registry::second);
    return first.join() + second.join();
  }
}
