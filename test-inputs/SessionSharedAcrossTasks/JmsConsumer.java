package shelf;

import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import java.util.concurrent.ExecutorService;

/** Several tasks receive with one message consumer. */
final class JmsConsumer {
  void drain(MessageConsumer consumer, ExecutorService pool) {
    for (int i = 0; i < 3; i++) {
      pool.submit(
          () -> {
            for (Message message = consumer.receive();
                message != null;
                message = consumer.receive()) {
              System.out.println(message.getBody(String.class));
            }
            return null;
          });
    }
  }
}
