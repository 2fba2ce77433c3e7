package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;

/** The starter has walked the list, in a helper, before it starts the task. */
final class WalkedByStarterOk {
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

  private static int tracks(Album album) {
    return album.getTracks().size();
  }

  Future<Integer> missing(Session session, long id, int wanted, ExecutorService pool) {
    Album album = session.find(Album.class, id);
    int there = tracks(album);
    return there == wanted ? null : pool.submit(() -> wanted - tracks(album));
  }
}
