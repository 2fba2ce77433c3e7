package shelf;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Two orders are sent over one JMS session; when one is taken back, half of the other goes with it. */
final class OrdersOverOneJmsSession {
  private final Connection broker;
  private final ExecutorService pool;

  OrdersOverOneJmsSession(Connection broker, ExecutorService pool) {
    this.broker = broker;
    this.pool = pool;
  }

  boolean send(List<String> refused, List<String> complete) throws Exception {
    try (Session session = broker.createSession(Session.SESSION_TRANSACTED)) {
      Future<Boolean> one = pool.submit(() -> send(session, refused));
      Future<Boolean> other = pool.submit(() -> send(session, complete));
      return one.get() & other.get();
    }
  }

  private static boolean send(Session session, List<String> lines) throws JMSException {
    MessageProducer producer = session.createProducer(session.createQueue("orders"));
    for (String line : lines) {
      if (line.isBlank()) {
        session.rollback();
        return false;
      }
      producer.send(session.createTextMessage(line));
    }
    session.commit();
    return true;
  }
}
