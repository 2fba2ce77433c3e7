package shelf;

import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.util.List;

/** Each worker makes a context of its own from the first one. */
final class JmsContextMadeFromContextOk {
  void send(JMSContext first, Queue queue, List<String> texts) {
    texts.parallelStream()
        .forEach(
            text -> {
              try (JMSContext own = first.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
                own.createProducer().send(queue, text);
              }
            });
  }
}
