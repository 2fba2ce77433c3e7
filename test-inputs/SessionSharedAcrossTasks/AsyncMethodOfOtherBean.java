package shelf;

import java.util.List;
import org.hibernate.Session;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;

/** An asynchronous method of another bean is called in a loop with one session. */
final class AsyncMethodOfOtherBean {
  static class Sku {}

  @Service
  static class Indexer {
    @Async
    public void index(Session session, long sku) {
      System.out.println(session.find(Sku.class, sku));
    }
  }

  private final Indexer indexer;

  AsyncMethodOfOtherBean(Indexer indexer) {
    this.indexer = indexer;
  }

  void indexAll(Session session, List<Long> skus) {
    for (long sku : skus) {
      indexer.index(session, sku);
    }
  }
}
