package shelf;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** JDBI calls back on the caller's thread. */
final class JdbiCallbacksOk {
  void move(Handle handle, List<String> shelves) {
    for (String shelf : shelves) {
      handle.useTransaction(inner -> inner.execute("call move(?)", shelf));
    }
    handle.commit();
  }
}
