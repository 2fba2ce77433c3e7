package io.github.sessionpertask.proof;

import jakarta.jms.Connection;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A broker of messages in this very JVM, which keeps them in memory. */
record Broker(EmbeddedActiveMQ server, ActiveMQConnectionFactory connections) implements Store {

  /** Starts a broker; the number in its name is its address. */
  static Broker start(String name) throws Exception {
    String address = "vm://" + name.replaceAll("\\D", "");
    EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    server.setConfiguration(
        new ConfigurationImpl()
            .setPersistenceEnabled(false)
            .setSecurityEnabled(false)
            .addAcceptorConfiguration("this JVM", address));
    server.start();
    return new Broker(server, new ActiveMQConnectionFactory(address));
  }

  /** A connection that others may share. */
  Connection connect() throws JMSException {
    return connections.createConnection();
  }

  /** Takes all messages out of a queue. */
  List<String> take(String queue) {
    try (JMSContext context = connections.createContext();
        var consumer = context.createConsumer(context.createQueue(queue))) {
      return Stream.generate(() -> Optional.ofNullable(consumer.receiveBodyNoWait(String.class)))
          .takeWhile(Optional::isPresent)
          .flatMap(Optional::stream)
          .toList();
    }
  }

  @Override
  public String version() throws JMSException {
    try (Connection connection = connect()) {
      return "ActiveMQ Artemis " + connection.getMetaData().getProviderVersion();
    }
  }

  @Override
  public void close() throws Exception {
    connections.close();
    server.stop();
  }
}
