package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The executor is a function that starts a thread for each command. */
final class ThreadPerCommand {
  void record(Session session, List<Object> values) {
    SessionFactory sessionFactory = session.getSessionFactory();
    Executor threads = command -> new Thread(command).start();
    List<CompletableFuture<Void>> written =
        values.stream()
            .map(value -> CompletableFuture.runAsync(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(value)), threads))
            .toList();
    written.forEach(CompletableFuture::join);
  }
}
