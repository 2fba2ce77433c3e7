package shelf;

import java.util.stream.Stream;
import org.hibernate.Session;

/** A lazy stream of results is walked in parallel, and fetches its rows through the session. */
final class LazyResultStream {
  static class Pixel {
    int value() {
      return 1;
    }
  }

  int brightness(Session session) {
    try (Stream<Pixel> pixels = session.createQuery("from Pixel", Pixel.class).getResultStream()) {
      return pixels.parallel().mapToInt(Pixel::value).sum();
    }
  }
}
