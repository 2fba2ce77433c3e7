package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A query that this code does not show may fetch anything. */
final class UnreadableQueryOk {
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

  Future<Integer> tracks(EntityManager em, String query, ExecutorService pool) {
    Album album = em.createQuery(query, Album.class).getSingleResult();
    return pool.submit(() -> album.getTracks().size());
  }
}
