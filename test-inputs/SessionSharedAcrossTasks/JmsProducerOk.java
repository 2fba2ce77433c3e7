package shelf;

import jakarta.jms.Connection;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.List;

/** Each thread makes a session, and a producer on it. */
final class JmsProducerOk {
  void send(Connection broker, Destination queue, List<String> texts) {
    for (String text : texts) {
      new Thread(() -> send(broker, queue, text)).start();
    }
  }

  private static void send(Connection broker, Destination queue, String text) {
    try (Session session = broker.createSession()) {
      MessageProducer producer = session.createProducer(queue);
      producer.send(session.createTextMessage(text));
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
