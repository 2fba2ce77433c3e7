package shelf;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.concurrent.Executor;

/** Closing a JMS connection closes its sessions. */
final class ClosedWithItsFactoryOk {
  void announce(ConnectionFactory broker, String level, Executor pool) {
    pool.execute(
        () -> {
          try (Connection connection = broker.createConnection()) {
            Session session = connection.createSession();
            session.createProducer(session.createQueue("levels")).send(session.createTextMessage(level));
          } catch (JMSException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
