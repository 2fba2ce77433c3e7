package shelf;

import java.util.concurrent.ExecutorService;

/** A type of our own says by an annotation that it serves one task at a time. */
final class OwnTypeMarkedAsSession {
  @interface OneTaskAtATime {}

  @OneTaskAtATime
  interface LedgerCursor {
    void append(String line);
  }

  private final ExecutorService workers;

  OwnTypeMarkedAsSession(ExecutorService workers) {
    this.workers = workers;
  }

  void book(LedgerCursor cursor, String debit, String credit) {
    workers.submit(() -> cursor.append(debit));
    workers.submit(() -> cursor.append(credit));
  }
}
