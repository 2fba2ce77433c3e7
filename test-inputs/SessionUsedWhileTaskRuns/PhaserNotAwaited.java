package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import org.hibernate.Session;

/** The starter arrives at the phaser and does not wait for the task to arrive. */
final class PhaserNotAwaited {
  void load(Session session, Object row, ExecutorService pool) {
    Phaser phaser = new Phaser(2);
    pool.execute(
        () -> {
          session.persist(row);
          phaser.arrive();
        });
    phaser.arrive();
    session.flush();
  }
}
