package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The work is done on the caller's thread before the completed future is made. */
final class CompletedFutureOk {
  static class Token {}

  CompletableFuture<Token> token(EntityManager em, String name) {
    return apply(em, own -> own.find(Token.class, name));
  }

  List<CompletableFuture<Token>> tokens(EntityManager em, List<String> names) {
    return names.stream().map(name -> token(em, name)).toList();
  }

  private static <T> CompletableFuture<T> apply(
      EntityManager em, Function<EntityManager, T> function) {
    return CompletableFuture.completedFuture(function.apply(em));
  }
}
