package shelf;

import java.util.Arrays;
import org.hibernate.Session;

/** The array's elements are computed one after the other. */
final class ArraysSetAllOk {
  static class Shelf {}

  Shelf[] shelves(Session session, long[] ids) {
    Shelf[] shelves = new Shelf[ids.length];
    Arrays.setAll(shelves, i -> session.find(Shelf.class, ids[i]));
    return shelves;
  }
}
