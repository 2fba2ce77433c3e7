package shelf;

import java.util.List;
import org.hibernate.SessionFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;

/** An asynchronous method of another bean gets ids, and opens its own session. */
final class AsyncMethodWithIdsOk {
  static class Sku {}

  @Service
  static class Indexer {
    private final SessionFactory sessions;

    Indexer(SessionFactory sessions) {
      this.sessions = sessions;
    }

    @Async
    public void index(long sku) {
      sessions.inSession(session -> System.out.println(session.find(Sku.class, sku)));
    }
  }

  private final Indexer indexer;

  AsyncMethodWithIdsOk(Indexer indexer) {
    this.indexer = indexer;
  }

  void indexAll(List<Long> skus) {
    for (long sku : skus) {
      indexer.index(sku);
    }
  }
}
