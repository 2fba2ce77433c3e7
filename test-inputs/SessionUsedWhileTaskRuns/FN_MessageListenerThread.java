package shelf;

import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A listener is called on the session's thread, and a timer recovers the session from another. */
final class FN_MessageListenerThread {
  // Known miss: setting a listener is not known as the start of a task.
  void listen(Session session, Destination queue, ScheduledExecutorService clock)
      throws JMSException {
    session.createConsumer(queue).setMessageListener(message -> acknowledge(session));
    clock.schedule(() -> recover(session), 1, TimeUnit.MINUTES);
  }

  private static void acknowledge(Session session) {
    try {
      session.commit();
    } catch (JMSException e) {
      recover(session);
    }
  }

  private static void recover(Session session) {
    try {
      session.recover();
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
