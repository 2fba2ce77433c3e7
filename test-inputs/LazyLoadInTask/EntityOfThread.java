package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import org.hibernate.Session;

/** A thread is given the entity in its constructor. */
final class EntityOfThread {
  @Entity
  static class Answer {
    @Id Long id;
    int seconds;
  }

  @Entity
  static class Survey {
    @Id Long id;
    String title;
    @OneToMany List<Answer> answers;

    List<Answer> getAnswers() {
      return answers;
    }
  }

  static final class Counter extends Thread {
    private final Survey survey;
    private int count;

    Counter(Survey survey) {
      this.survey = survey;
    }

    @Override
    public void run() {
      count = survey.getAnswers().size();
    }
  }

  void count(Session session, long id) {
    new Counter(session.find(Survey.class, id)).start();
  }
}
