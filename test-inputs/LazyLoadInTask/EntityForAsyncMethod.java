package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An asynchronous method of another bean gets the entity. */
@Service
class EntityForAsyncMethod {
  @Entity
  static class Photo {
    @Id Long id;
    int seconds;
  }

  @Entity
  static class Claim {
    @Id Long id;
    String title;
    @OneToMany List<Photo> photos;

    List<Photo> getPhotos() {
      return photos;
    }
  }

  @Component
  static class Assessor {
    @Async
    public void assess(Claim claim) {
      claim.getPhotos().forEach(photo -> System.out.println(photo.id));
    }
  }

  private final Assessor assessor;
  @PersistenceContext EntityManager em;

  EntityForAsyncMethod(Assessor assessor) {
    this.assessor = assessor;
  }

  @Transactional
  public void file(long id) {
    assessor.assess(em.find(Claim.class, id));
  }
}
