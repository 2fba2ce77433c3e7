package shelf;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.util.concurrent.ExecutorService;

/** The close of a JMS context is left alone. */
final class JmsContextCloseOk {
  void receive(JMSContext context, JMSConsumer consumer, ExecutorService pool)
      throws InterruptedException {
    pool.execute(() -> System.out.println(consumer.receiveBody(String.class)));
    Thread.sleep(60_000);
    context.close();
  }
}
