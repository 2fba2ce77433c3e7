package io.github.sessionpertask.proof;

import io.github.sessionpertask.proof.Scenario.Rounds;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.List;
import java.util.Optional;

/** JMS sessions; they meet after each task's first message. */
final class JmsProofs {
  private static final String HALF = "half an order is sent";

  private JmsProofs() {}

  static List<Proof> all() {
    Scenario<Broker> orders = JmsProofs::orders;
    return List.of(
        Proof.on(
            "SessionSharedAcrossTasks",
            "OrdersOverOneJmsSession",
            Engine.ARTEMIS,
            "JMS " + Versions.of(Session.class),
            HALF,
            orders));
  }

  /** The second line of one of them is refused. */
  private static Rounds orders(Program program, Broker broker) throws JMSException {
    Connection connection = broker.connect();
    return Rounds.closing(
        connection,
        () -> {
          Overlap overlap = new Overlap(2);
          Calls calls =
              new Calls(
                  List.of(Session.class, MessageProducer.class),
                  MessageProducer.class,
                  "send",
                  overlap::meet);
          program
              .make(calls.observe(Connection.class, connection), overlap.pool())
              .call("send", List.of("bed", ""), List.of("cup", "jug"));
          return broker.take("orders").equals(List.of("cup", "jug"))
              ? Optional.empty()
              : Optional.of(HALF);
        });
  }
}
