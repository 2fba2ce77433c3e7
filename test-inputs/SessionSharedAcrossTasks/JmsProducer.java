package shelf;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import java.util.List;

/** Two threads send with one message producer. */
final class JmsProducer {
  void send(MessageProducer producer, List<Message> urgent, List<Message> later) {
    new Thread(() -> urgent.forEach(message -> send(producer, message))).start();
    new Thread(() -> later.forEach(message -> send(producer, message))).start();
  }

  private static void send(MessageProducer producer, Message message) {
    try {
      producer.send(message);
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
