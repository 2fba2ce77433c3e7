package shelf;

import java.util.List;

/** An EntityManager and a Session of the application, which know no database. */
final class OwnTypesOfSameNameOk {
  interface EntityManager {
    void spawn(String monster);
  }

  interface Session {
    void send(String text);
  }

  interface Connection {
    void ping();
  }

  void tick(EntityManager entities, Session session, Connection connection, List<String> monsters) {
    monsters.parallelStream().forEach(entities::spawn);
    monsters.parallelStream().forEach(session::send);
    new Thread(connection::ping).start();
    connection.ping();
  }
}
