package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The thread is waited for before the try block ends. */
final class ThreadJoinedInTryOk {
  void export(SessionFactory sessions) throws InterruptedException {
    try (Session session = sessions.openSession()) {
      Thread export =
          new Thread(
              () ->
                  session
                      .createSelectionQuery("from Row", Object.class)
                      .list()
                      .forEach(System.out::println));
      export.start();
      export.join();
    }
  }
}
