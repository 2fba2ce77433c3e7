package shelf;

import java.util.List;
import org.hibernate.Session;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;

/** An asynchronous method that the bean calls on itself runs right here. */
@Service
class SelfInvokedAsyncOk {
  static class Sku {}

  void indexAll(Session session, List<Long> skus) {
    for (long sku : skus) {
      index(session, sku);
    }
  }

  @Async
  public void index(Session session, long sku) {
    System.out.println(session.find(Sku.class, sku));
  }
}
