package shelf;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import java.util.List;

/** A parallel stream sends through one JMS context. */
final class JmsContext {
  void publish(ConnectionFactory factory, Destination topic, List<String> prices) {
    prices.parallelStream().forEach(price -> {
      try (JMSContext taskContext = factory.createContext()) {
        taskContext.createProducer().send(topic, price);
      }
    });
  }
}
