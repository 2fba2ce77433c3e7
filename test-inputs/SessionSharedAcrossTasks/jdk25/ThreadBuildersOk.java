package shelf;

import org.hibernate.Session;

/** The second thread of a builder is started when the first has ended. */
final class ThreadBuildersOk {
  void save(Session session, Object first, Object second) throws InterruptedException {
    Thread writer = Thread.ofPlatform().name("writer").start(() -> session.persist(first));
    writer.join();
    Thread.ofVirtual().start(() -> session.persist(second)).join();
  }
}
