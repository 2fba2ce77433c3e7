package shelf;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** A thread that is never started runs nothing. */
final class ThreadNeverStartedOk {
  static class Tile {}

  List<Thread> prepare(Session session, List<Tile> tiles) {
    List<Thread> prepared = new ArrayList<>();
    for (Tile tile : tiles) {
      prepared.add(new Thread(() -> System.out.println(tile)));
    }
    Thread unused = new Thread(() -> session.flush());
    System.out.println(unused.getName());
    session.clear();
    return prepared;
  }
}
