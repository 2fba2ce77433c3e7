package shelf;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A local class captures the session of the method around it. */
final class LocalClass {
  static class Photo {}

  void tag(Session session, List<Long> photos) {
    SessionFactory sessionFactory = session.getSessionFactory();
    class Tagger implements Runnable {
      private final long photo;

      Tagger(long photo) {
        this.photo = photo;
      }

      @Override
      public void run() {
        sessionFactory.inSession(taskSession -> {
          taskSession.find(Photo.class, photo);
        });
      }
    }
    for (long photo : photos) {
      new Thread(new Tagger(photo)).start();
    }
  }
}
