package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The graphs name the pupils; the tasks walk the lessons. */
@Service
class GraphOfOtherAttribute {

  @Entity
  @NamedEntityGraph(name = "Course.pupils", attributeNodes = @NamedAttributeNode("pupils"))
  static class Course {
    @Id long id;

    @OneToMany Set<Pupil> pupils;

    @OneToMany Set<Lesson> lessons;
  }

  @Entity
  static class Pupil {
    @Id long id;
  }

  @Entity
  static class Lesson {
    @Id long id;
  }

  interface Courses extends JpaRepository<Course, Long> {
    @EntityGraph(attributePaths = "pupils")
    Optional<Course> findWithPupilsById(long id);

    @EntityGraph("Course.pupils")
    List<Course> findByIdGreaterThan(long id);
  }

  @PersistenceContext EntityManager entities;
  private final Courses courses;
  private final ExecutorService pool;

  GraphOfOtherAttribute(Courses courses, ExecutorService pool) {
    this.courses = courses;
    this.pool = pool;
  }

  @Transactional(readOnly = true)
  public Future<Integer> byPaths(long id) {
    Course course = courses.findWithPupilsById(id).orElseThrow();
    return pool.submit(() -> course.lessons.size());
  }

  @Transactional(readOnly = true)
  public Future<Integer> byName(long id) {
    Course course = courses.findByIdGreaterThan(id).get(0);
    return pool.submit(() -> course.lessons.size());
  }

  @Transactional(readOnly = true)
  public Future<Integer> byHand(long id) {
    jakarta.persistence.EntityGraph<Course> graph = entities.createEntityGraph(Course.class);
    graph.addAttributeNodes("pupils");
    Course course =
        entities.find(Course.class, id, Map.of("jakarta.persistence.loadgraph", graph));
    return pool.submit(() -> course.lessons.size());
  }
}
