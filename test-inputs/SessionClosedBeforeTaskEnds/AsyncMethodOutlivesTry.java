package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;

/** The try block ends while the asynchronous method still uses the session. */
final class AsyncMethodOutlivesTry {
  static class Photo {}

  @Service
  static class Thumbnails {
    @Async
    public void render(Session session, long photo) {
      System.out.println(session.find(Photo.class, photo));
    }
  }

  private final Thumbnails thumbnails;

  AsyncMethodOutlivesTry(Thumbnails thumbnails) {
    this.thumbnails = thumbnails;
  }

  void upload(SessionFactory sessions, long photo) {
    try (Session session = sessions.openSession()) {
      thumbnails.render(session, photo);
    }
  }
}
