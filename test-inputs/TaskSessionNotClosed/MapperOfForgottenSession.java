package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.ibatis.session.SqlSessionFactory;

/** A helper gives the mapper of a session that nobody can close any more. */
final class MapperOfForgottenSession {
  interface MeterMapper {
    int purge();
  }

  Future<Integer> purge(SqlSessionFactory factory, ExecutorService pool) {
    return pool.submit(() -> mapper(factory).purge());
  }

  private static MeterMapper mapper(SqlSessionFactory factory) {
    return factory.openSession(true).getMapper(MeterMapper.class);
  }
}
