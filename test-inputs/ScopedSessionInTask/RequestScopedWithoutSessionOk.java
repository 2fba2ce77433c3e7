package shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A bean of the request that holds no session. */
@ApplicationScoped
class RequestScopedWithoutSessionOk {

  @RequestScoped
  static class Visitor {
    private String name = "guest";

    String name() {
      return name;
    }
  }

  @Inject Visitor visitor;

  Future<String> greet(ExecutorService pool) {
    return pool.submit(() -> "Hello " + visitor.name());
  }
}
