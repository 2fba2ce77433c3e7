package shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

/** The object calls itself, so that nothing activates the request context. */
@ApplicationScoped
class FN_SelfInvokedActivation {

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

  @ActivateRequestContext
  int count() {
    return session.count();
  }

  // Known miss: that the interceptor does not see this call is known of transactions alone.
  Future<Integer> later(ExecutorService pool) {
    return pool.submit(() -> count());
  }
}
