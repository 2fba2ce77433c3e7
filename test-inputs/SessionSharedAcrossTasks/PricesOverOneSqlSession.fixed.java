package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

/** Two tasks ask one MyBatis session for the same price, and one finds the other's unfinished. */
final class PricesOverOneSqlSession {
  interface Prices {
    @Select("select price from article where id = #{id}")
    int price(int id);
  }

  private final SqlSessionFactory sessions;
  private final ExecutorService pool;

  PricesOverOneSqlSession(SqlSessionFactory sessions, ExecutorService pool) {
    this.sessions = sessions;
    this.pool = pool;
  }

  int total(int one, int other) throws Exception {
    Future<Integer> first = pool.submit(() -> {
      try (SqlSession taskSession = sessions.openSession()) {
        return taskSession.getMapper(Prices.class).price(one);
      }
    });
    Future<Integer> second = pool.submit(() -> {
      try (SqlSession taskSession = sessions.openSession()) {
        return taskSession.getMapper(Prices.class).price(other);
      }
    });
    return first.get() + second.get();
  }
}
