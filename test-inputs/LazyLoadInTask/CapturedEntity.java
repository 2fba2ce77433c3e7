package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The task walks a list that the session of its starter loads lazily. */
@Service
class CapturedEntity {
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

  @PersistenceContext EntityManager em;

  @Transactional
  public Future<Integer> length(long id, ExecutorService pool) {
    Album album = em.find(Album.class, id);
    return pool.submit(() -> album.getTracks().stream().mapToInt(track -> track.seconds).sum());
  }
}
