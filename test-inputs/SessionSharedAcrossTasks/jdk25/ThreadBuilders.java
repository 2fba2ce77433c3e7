package shelf;

import org.hibernate.Session;

/** Two threads that builders start share a session. */
final class ThreadBuilders {
  static class Moon {}

  static class Star {}

  void observe(Session session) throws InterruptedException {
    Thread moons = Thread.ofVirtual().name("moons").start(() -> session.persist(new Moon()));
    Thread stars = Thread.ofPlatform().daemon().start(() -> session.persist(new Star()));
    moons.join();
    stars.join();
  }
}
