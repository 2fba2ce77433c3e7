package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The starter arrives at the phaser and does not wait for the task to arrive. */
final class PhaserNotAwaited {
  void load(Session session, Object row, ExecutorService pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    Phaser phaser = new Phaser(2);
    pool.execute(
        () -> sessionFactory.inTransaction(taskSession -> {
          taskSession.persist(row);
          phaser.arrive();
        }));
    phaser.arrive();
    session.flush();
  }
}
