package shelf;

import java.util.concurrent.ExecutorService;

/** A type of our own that says nothing of itself is no session. */
final class OwnTypeWithoutMarkerOk {
  interface LedgerCursor {
    void append(String line);
  }

  private final ExecutorService workers;

  OwnTypeWithoutMarkerOk(ExecutorService workers) {
    this.workers = workers;
  }

  void book(LedgerCursor cursor, String debit, String credit) {
    workers.submit(() -> cursor.append(debit));
    workers.submit(() -> cursor.append(credit));
  }
}
