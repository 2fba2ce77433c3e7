package shelf;

import jakarta.jms.Connection;
import jakarta.jms.Destination;
import jakarta.jms.Session;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The JMS connection may be shared; each request opens a session on it. */
final class JmsSessionOk {
  private final Connection connection;
  private final Destination queue;
  private final ExecutorService pool = Executors.newFixedThreadPool(8);

  JmsSessionOk(Connection connection, Destination queue) {
    this.connection = connection;
    this.queue = queue;
  }

  Future<?> send(String text) {
    return pool.submit(
        () -> {
          try (Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            session.createProducer(queue).send(session.createTextMessage(text));
            session.commit();
          }
          return null;
        });
  }
}
