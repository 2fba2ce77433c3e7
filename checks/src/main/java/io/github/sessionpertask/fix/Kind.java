package io.github.sessionpertask.fix;

import java.util.List;
import java.util.Optional;

/**
 * The sessions that are rewritten, and what opens them.
 *
 * @param session qualified name of the session's type
 * @param factory qualified name of the type that opens it
 * @param opener the method that opens it
 * @param calling the factory's method that lends a session for a function, in a transaction
 * @param running the same for a task without a result
 * @param checked the checked exception that opening and closing may throw; empty if none
 */
record Kind(
    String session, String factory, String opener, String calling, String running, String checked) {

  private static final List<Kind> ALL =
      List.of(
          new Kind(
              "org.hibernate.Session",
              "org.hibernate.SessionFactory",
              "openSession",
              "fromTransaction",
              "inTransaction",
              ""),
          new Kind(
              "jakarta.persistence.EntityManager",
              "jakarta.persistence.EntityManagerFactory",
              "createEntityManager",
              "callInTransaction",
              "runInTransaction",
              ""),
          new Kind(
              "javax.persistence.EntityManager",
              "javax.persistence.EntityManagerFactory",
              "createEntityManager",
              "",
              "",
              ""),
          new Kind(
              "java.sql.Connection",
              "javax.sql.DataSource",
              "getConnection",
              "",
              "",
              "java.sql.SQLException"));

  /** The kind of a session by the qualified name of its static type. */
  static Optional<Kind> of(String session) {
    return ALL.stream().filter(kind -> kind.session.equals(session)).findFirst();
  }

  String simpleFactory() {
    return factory.substring(factory.lastIndexOf('.') + 1);
  }
}
