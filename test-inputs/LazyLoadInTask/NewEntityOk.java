package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** An entity that no session has loaded holds an ordinary list. */
final class NewEntityOk {
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

  Future<Integer> tracks(List<Track> tracks, ExecutorService pool) {
    Album album = new Album();
    album.tracks = tracks;
    return pool.submit(() -> album.getTracks().size());
  }
}
