package shelf;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.concurrent.Executor;

/** A task opens a session of a connection that others use too, and commits it. */
final class JmsSessionOfSharedConnection {
  void announce(Connection broker, String level, Executor pool) {
    pool.execute(
        () -> {
          try {
            try (Session session = broker.createSession(Session.SESSION_TRANSACTED)) {
              session.createProducer(session.createQueue("levels")).send(session.createTextMessage(level));
              session.commit();
            }
          } catch (JMSException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
