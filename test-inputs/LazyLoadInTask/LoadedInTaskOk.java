package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;

/** The task loads the entity itself and walks it in its own session. */
final class LoadedInTaskOk {
  @Entity(name = "Track")
  static class Track {
    @Id Long id;
    int seconds;
  }

  @Entity(name = "Album")
  static class Album {
    @Id Long id;
    String title;
    @OneToMany List<Track> tracks;

    List<Track> getTracks() {
      return tracks;
    }
  }

  Future<Integer> length(SessionFactory sessions, long id, ExecutorService pool) {
    return pool.submit(
        () ->
            sessions.fromSession(
                own ->
                    own.find(Album.class, id).getTracks().stream()
                        .mapToInt(track -> track.seconds)
                        .sum()));
  }
}
