package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.web.context.annotation.RequestScope;

/** Spring's provider finds the bean of the request, which the task has left. */
@Service
class RequestBeanOfObjectProvider {

  @Component
  @RequestScope
  static class Basket {
    private final Connection connection;

    Basket(Connection connection) {
      this.connection = connection;
    }

    boolean isReady() {
      try {
        return connection.prepareStatement("select 1 from basket").execute();
      } catch (SQLException e) {
        return false;
      }
    }
  }

  private final ObjectProvider<Basket> baskets;
  private final Executor executor;

  RequestBeanOfObjectProvider(ObjectProvider<Basket> baskets, Executor executor) {
    this.baskets = baskets;
    this.executor = executor;
  }

  CompletableFuture<Boolean> ready() {
    return CompletableFuture.supplyAsync(() -> baskets.getObject().isReady(), executor);
  }
}
