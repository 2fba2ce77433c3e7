package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A hint of the query has an entity graph. */
final class FetchedByGraphOk {
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

  Future<Integer> tracks(EntityManager em, long id, ExecutorService pool) {
    var query = em.createQuery("select a from Album a where a.id = :id", Album.class);
    query.setHint("jakarta.persistence.fetchgraph", em.getEntityGraph("Album.tracks"));
    query.setParameter("id", id);
    Album album = query.getSingleResult();
    return pool.submit(() -> album.getTracks().size());
  }
}
