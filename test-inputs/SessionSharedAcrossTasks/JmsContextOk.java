package shelf;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import java.util.List;

/** Each task makes a JMS context of its own. */
final class JmsContextOk {
  void publish(ConnectionFactory factory, Destination topic, List<String> prices) {
    prices.parallelStream()
        .forEach(
            price -> {
              try (JMSContext context = factory.createContext()) {
                context.createProducer().send(topic, price);
              }
            });
  }
}
