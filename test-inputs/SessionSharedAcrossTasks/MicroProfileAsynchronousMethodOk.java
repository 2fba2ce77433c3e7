package shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.hibernate.SessionFactory;

/** A method that MicroProfile moves to another thread opens its session there. */
final class MicroProfileAsynchronousMethodOk {
  @ApplicationScoped
  static class Tagger {
    @Inject SessionFactory sessions;

    @Asynchronous
    public CompletionStage<Object> tag(String name) {
      return CompletableFuture.completedFuture(
          sessions.fromTransaction(session -> session.find(Object.class, name)));
    }
  }

  @Inject Tagger tagger;

  void tagAll(List<String> names) {
    for (String name : names) {
      tagger.tag(name);
    }
  }
}
