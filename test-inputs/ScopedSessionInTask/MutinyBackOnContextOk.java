package shelf;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.hibernate.reactive.mutiny.Mutiny;

/** The work is done on a pool; the session is used on the context again, or is another one. */
final class MutinyBackOnContextOk {
  private final Mutiny.SessionFactory sessions;
  private final ExecutorService pool;

  MutinyBackOnContextOk(Mutiny.SessionFactory sessions, ExecutorService pool) {
    this.sessions = sessions;
    this.pool = pool;
  }

  Uni<Void> compress(long id) {
    Context context = Vertx.currentContext();
    Executor home = task -> context.runOnContext(ignored -> task.run());
    return sessions.withTransaction(
        session ->
            session
                .find(String.class, id)
                .emitOn(pool)
                .map(String::strip)
                .emitOn(home)
                .chain(small -> session.persist(small)));
  }

  Uni<Void> later(Mutiny.Session session, Context context, Object parcel) {
    return Uni.createFrom()
        .emitter(
            sink ->
                context.runOnContext(
                    ignored ->
                        session
                            .persist(parcel)
                            .subscribe()
                            .with(done -> sink.complete(null), sink::fail)));
  }

  Uni<Void> openedThere(Object parcel) {
    return Uni.createFrom()
        .item(parcel)
        .emitOn(pool)
        .chain(ready -> sessions.withTransaction(own -> own.persist(ready)));
  }

  Uni<String> read(long id) {
    return sessions
        .withSession(session -> session.find(String.class, id))
        .runSubscriptionOn(pool)
        .emitOn(pool);
  }
}
