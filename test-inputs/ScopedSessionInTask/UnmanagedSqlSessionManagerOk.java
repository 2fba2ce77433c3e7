package shelf;

import java.util.List;
import org.apache.ibatis.session.SqlSessionManager;

/** Where no managed session is started, each call has a session of its own. */
final class UnmanagedSqlSessionManagerOk {

  List<Object> names(SqlSessionManager manager, List<Long> ids) {
    return ids.parallelStream().map(id -> manager.selectOne("name", id)).toList();
  }
}
