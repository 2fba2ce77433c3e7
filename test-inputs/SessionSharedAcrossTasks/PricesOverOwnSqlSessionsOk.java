package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

/** Each task opens a MyBatis session of its own and asks that for the price. */
final class PricesOverOwnSqlSessionsOk {
  interface Prices {
    @Select("select price from article where id = #{id}")
    int price(int id);
  }

  private final SqlSessionFactory sessions;
  private final ExecutorService pool;

  PricesOverOwnSqlSessionsOk(SqlSessionFactory sessions, ExecutorService pool) {
    this.sessions = sessions;
    this.pool = pool;
  }

  int total(int one, int other) throws Exception {
    Future<Integer> first = pool.submit(() -> price(one));
    Future<Integer> second = pool.submit(() -> price(other));
    return first.get() + second.get();
  }

  private int price(int id) {
    try (SqlSession session = sessions.openSession()) {
      return session.getMapper(Prices.class).price(id);
    }
  }
}
