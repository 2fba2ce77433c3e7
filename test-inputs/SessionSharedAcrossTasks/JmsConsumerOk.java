package shelf;

import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import java.util.concurrent.ExecutorService;

/** One task receives, and hands the texts to the others. */
final class JmsConsumerOk {
  void drain(MessageConsumer consumer, ExecutorService pool) {
    pool.submit(
        () -> {
          for (Message message = consumer.receive();
              message != null;
              message = consumer.receive()) {
            String text = message.getBody(String.class);
            pool.execute(() -> System.out.println(text));
          }
          return null;
        });
  }
}
