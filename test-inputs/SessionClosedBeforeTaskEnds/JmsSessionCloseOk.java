package shelf;

import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.concurrent.ExecutorService;

/** Closing a JMS session is the one thing that another thread may do with it. */
final class JmsSessionCloseOk {
  void receive(Session session, MessageConsumer consumer, ExecutorService pool) throws Exception {
    pool.submit(
        () -> {
          for (Message message = consumer.receive();
              message != null;
              message = consumer.receive()) {
            System.out.println(message.getBody(String.class));
          }
          return null;
        });
    Thread.sleep(60_000);
    session.close();
  }
}
