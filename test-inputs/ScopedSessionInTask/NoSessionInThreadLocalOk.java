package shelf;

import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** What hangs on the thread here is no session. */
final class NoSessionInThreadLocalOk {

  private static final ThreadLocal<Locale> LOCALE = new ThreadLocal<>();

  Future<String> greet(String name, ExecutorService pool) {
    return pool.submit(() -> String.format(LOCALE.get(), "Hello %s", name));
  }
}
