package shelf;

import java.time.Instant;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.springframework.scheduling.TaskScheduler;

/** Spring's scheduler runs a task over the session that the starter goes on with. */
final class TaskSchedulerBesideStarter {
  void start(TaskScheduler scheduler, Session session) {
    SessionFactory sessionFactory = session.getSessionFactory();
    scheduler.schedule(
        () -> sessionFactory.inTransaction(taskSession -> taskSession.createNamedMutationQuery("rotate").executeUpdate()),
        Instant.now().plusSeconds(60));
    session.createNamedMutationQuery("prepare").executeUpdate();
  }
}
