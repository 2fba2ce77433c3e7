package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.hibernate.Session;

/** The task gets a copy of the list. */
final class CopiedOk {
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

  void print(Session session, long id, Executor pool) {
    List<Track> tracks = new ArrayList<>(session.find(Album.class, id).getTracks());
    pool.execute(() -> tracks.forEach(track -> System.out.println(track.seconds)));
  }
}
