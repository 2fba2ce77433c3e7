package shelf;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.concurrent.Future;
import org.hibernate.Session;

/** Each call of an EJB's asynchronous method is waited for before the next. */
final class EjbAsynchronousMethodOk {
  @Stateless
  static class Mailer {
    @Asynchronous
    public Future<Integer> send(Session session, String queue) {
      return new AsyncResult<>(session.createMutationQuery("delete " + queue).executeUpdate());
    }
  }

  @EJB private Mailer mailer;

  void send(Session session) throws Exception {
    int urgent = mailer.send(session, "Urgent").get();
    int bulk = mailer.send(session, "Bulk").get();
    System.out.println(urgent + bulk);
  }
}
