package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The query fetches the list together with the entity. */
final class FetchedByQueryOk {
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
    Album album =
        em.createQuery("select a from Album a left join fetch a.tracks where a.id = :id", Album.class)
            .setParameter("id", id)
            .getSingleResult();
    return pool.submit(() -> album.getTracks().size());
  }
}
