package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;

/** The stream runs on the thread that has loaded the entities. */
final class WalkedInSequentialStreamOk {
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

  int tracks(EntityManager em) {
    return em.createQuery("from Album", Album.class).getResultList().stream()
        .mapToInt(album -> album.getTracks().size())
        .sum();
  }
}
