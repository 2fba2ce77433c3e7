package shelf;

import jakarta.persistence.EntityManager;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;

/** The starter flushes the session that it has just given to an asynchronous method. */
final class AsyncMethodThenUse {
  static class Photo {}

  @Service
  static class Thumbnails {
    @Async
    public void render(EntityManager em, long photo) {
      System.out.println(em.find(Photo.class, photo));
    }
  }

  private final Thumbnails thumbnails;

  AsyncMethodThenUse(Thumbnails thumbnails) {
    this.thumbnails = thumbnails;
  }

  void upload(EntityManager em, long photo) {
    thumbnails.render(em, photo);
    em.flush();
  }
}
