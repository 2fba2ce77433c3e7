package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;

/** A record of values crosses into the task, and no entity. */
final class RecordOfValuesOk {
  @Entity
  static class Track {
    @Id Long id;
    int seconds;
  }

  @Entity
  static class Album {
    @Id Long id;
    String title;
    @OneToMany List<Track> tracks;

    List<Track> getTracks() {
      return tracks;
    }
  }

  record View(String title, int tracks) {}

  Future<String> show(Session session, long id, ExecutorService pool) {
    Album album = session.find(Album.class, id);
    View view = new View(album.title, album.getTracks().size());
    return pool.submit(() -> view.title() + view.tracks());
  }
}
