package shelf;

import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;

/** One JMS session receives on a thread of its own and sends on the caller's. */
final class ConsumerAndPublisherThreads {
  void relay(Session session, Destination in, Destination out) throws JMSException {
    MessageConsumer consumer = session.createConsumer(in);
    MessageProducer producer = session.createProducer(out);
    new Thread(() -> receive(consumer)).start();
    producer.send(session.createTextMessage("started"));
  }

  private static void receive(MessageConsumer consumer) {
    try {
      System.out.println(consumer.receive());
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
