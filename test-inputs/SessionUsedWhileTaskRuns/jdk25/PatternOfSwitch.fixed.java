package shelf;

import org.hibernate.Session;

/** A switch finds out that the resource is a session, and forks over it. */
final class PatternOfSwitch {
  void flush(Object resource, Object row) throws InterruptedException {
    switch (resource) {
      case Session session -> {
        Thread writer = Thread.startVirtualThread(() -> session.getSessionFactory().inTransaction(taskSession -> taskSession.persist(row)));
        session.flush();
        writer.join();
      }
      default -> System.out.println("nothing to flush");
    }
  }
}
