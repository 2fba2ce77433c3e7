package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Hibernate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

// Known miss: what an initialised association leads to is not followed, so the school's own lazy
// association is not known.
/** The course's school is there, its rooms are not. */
@Service
class FN_StepBehindInitialized {

  @Entity
  static class School {
    @Id long id;

    @OneToMany Set<Room> rooms;
  }

  @Entity
  static class Room {
    @Id long id;
  }

  @Entity
  static class Course {
    @Id long id;

    @ManyToOne(fetch = FetchType.LAZY)
    School school;
  }

  @PersistenceContext EntityManager entities;
  private final ExecutorService pool;

  FN_StepBehindInitialized(ExecutorService pool) {
    this.pool = pool;
  }

  @Transactional(readOnly = true)
  public Future<Integer> rooms(long id) {
    Course course = entities.find(Course.class, id);
    Hibernate.initialize(course.school);
    return pool.submit(() -> course.school.rooms.size());
  }
}
