package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Hibernate;
import org.hibernate.Session;

/** The starter has the list loaded before it starts the task. */
final class InitializedOk {
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

  Future<Integer> tracks(Session session, long id, ExecutorService pool) {
    Album album = session.find(Album.class, id);
    Hibernate.initialize(album.getTracks());
    return pool.submit(() -> album.getTracks().size());
  }
}
