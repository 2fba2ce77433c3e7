package shelf;

import jakarta.jms.Destination;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Every request sends and commits on the one JMS session of the service. */
final class JmsSession {
  private final Session session;
  private final Destination queue;
  private final ExecutorService pool = Executors.newFixedThreadPool(8);

  JmsSession(Session session, Destination queue) {
    this.session = session;
    this.queue = queue;
  }

  Future<?> send(String text) {
    return pool.submit(
        () -> {
          MessageProducer producer = session.createProducer(queue);
          producer.send(session.createTextMessage(text));
          session.commit();
          return null;
        });
  }
}
