package shelf;

import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;

/** Whoever reports an error sends on the static session of the listener, from any thread. */
final class FN_StaticJmsSession {
  private static Session session;
  private static MessageProducer producer;

  static void open(Session opened, Destination topic) throws JMSException {
    session = opened;
    producer = session.createProducer(topic);
  }

  // Known miss: nothing here starts a task; that callers are on several threads is not seen.
  static void report(String error) throws JMSException {
    producer.send(session.createTextMessage(error));
  }
}
