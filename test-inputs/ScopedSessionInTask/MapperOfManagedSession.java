package shelf;

import java.util.List;
import org.apache.ibatis.session.SqlSessionManager;

/** A mapper of the manager works on the managed session of the thread that calls it. */
final class MapperOfManagedSession {

  interface Prices {
    void raise(String article);
  }

  void raise(SqlSessionManager manager, List<String> articles) {
    manager.startManagedSession();
    Prices prices = manager.getMapper(Prices.class);
    articles.parallelStream().forEach(prices::raise);
    manager.commit();
  }
}
