package shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

/** The task activates a request context and deactivates it. */
@ApplicationScoped
class RequestContextByHandOk {

  @RequestScoped
  static class RequestSession {
    @Inject SqlSessionFactory factory;
    private SqlSession session;

    int count() {
      if (session == null) {
        session = factory.openSession();
      }
      return session.selectOne("count");
    }
  }

  @Inject RequestSession session;
  @Inject RequestContextController context;

  Future<Integer> count(ExecutorService pool) {
    return pool.submit(
        () -> {
          context.activate();
          try {
            return session.count();
          } finally {
            context.deactivate();
          }
        });
  }
}
