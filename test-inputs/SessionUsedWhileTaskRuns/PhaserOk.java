package shelf;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import org.hibernate.Session;

/** The starter waits at the phaser at which the task arrives when it is done. */
final class PhaserOk {
  static class Move {}

  void play(Session session, Executor pool) {
    Phaser phaser = new Phaser(2);
    pool.execute(
        () -> {
          session.persist(new Move());
          phaser.arriveAndDeregister();
        });
    phaser.arriveAndAwaitAdvance();
    session.flush();
  }
}
