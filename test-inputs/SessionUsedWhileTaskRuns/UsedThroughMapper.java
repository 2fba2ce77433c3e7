package shelf;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.ibatis.session.SqlSession;

/** The starter calls a mapper while the task uses the session that made it. */
final class UsedThroughMapper {
  interface Prices {
    List<String> all();
  }

  List<String> reload(SqlSession session, ExecutorService pool) throws Exception {
    Prices prices = session.getMapper(Prices.class);
    Future<Integer> refreshed = pool.submit(() -> session.update("refreshPrices"));
    List<String> all = prices.all();
    refreshed.get();
    return all;
  }
}
