package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Two threads that builders start share a session. */
final class ThreadBuilders {
  static class Moon {}

  static class Star {}

  void observe(Session session) throws InterruptedException {
    SessionFactory sessionFactory = session.getSessionFactory();
    Thread moons = Thread.ofVirtual().name("moons").start(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(new Moon())));
    Thread stars = Thread.ofPlatform().daemon().start(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(new Star())));
    moons.join();
    stars.join();
  }
}
