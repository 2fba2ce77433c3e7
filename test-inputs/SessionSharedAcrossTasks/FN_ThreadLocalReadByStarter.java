package shelf;

import java.util.List;
import org.hibernate.Session;

/** The starter takes its session out of a thread local, and its tasks capture that one. */
final class FN_ThreadLocalReadByStarter {
  static class Pixel {}

  private final ThreadLocal<Session> current;

  FN_ThreadLocalReadByStarter(ThreadLocal<Session> current) {
    this.current = current;
  }

  // Known miss: what a thread local holds is taken for each thread's own, although here the starter
  // has asked, and not the tasks.
  void paint(List<Pixel> pixels) {
    Session session = current.get();
    pixels.parallelStream().forEach(session::persist);
  }
}
