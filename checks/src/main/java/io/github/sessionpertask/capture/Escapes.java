package io.github.sessionpertask.capture;

import com.sun.source.tree.MethodTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.overlap.Conflict;
import io.github.sessionpertask.overlap.Flight;
import io.github.sessionpertask.overlap.Timeline;
import io.github.sessionpertask.overlap.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tasks that are in flight when their method returns, over a session that the object keeps: the
 * next call starts the same task beside them.
 */
final class Escapes {

  private final BodyAnalysis here;

  Escapes(BodyAnalysis here) {
    this.here = here;
  }

  void check(Timeline exit) {
    if (exit.flights().isEmpty() || !isCalledAgain()) {
      return;
    }
    List<Conflict> found = new ArrayList<>();
    for (Flight flight : exit.flights()) {
      if (flight.is(Flight.Trait.SERIAL) || flight.is(Flight.Trait.ONCE)) {
        continue;
      }
      for (Touch touch : flight.touches()) {
        if (isKept(touch.root()) && touch.locks().isEmpty()) {
          found.add(
              new Conflict(Conflict.Kind.CALLS, flight, touch, touch, flight.site(), 2));
        }
      }
    }
    here.found(found);
  }

  /** Whether others call the method, as often as they like. */
  private boolean isCalledAgain() {
    if (!(here.body.tree() instanceof MethodTree)) {
      return false;
    }
    MethodSymbol method = ((JCTree.JCMethodDecl) here.body.tree()).sym;
    return !method.isConstructor()
        && (method.flags() & Flags.PRIVATE) == 0
        && !isMain(method)
        && !here.compilation.model.isAnnotated(FactKind.INIT, method);
  }

  private static boolean isMain(MethodSymbol method) {
    return method.isStatic() && method.name.contentEquals("main");
  }

  /** Whether the session is a field of the object or a static one. */
  private Optional<Obj> keeper(Obj root) {
    Obj current = root;
    while (current instanceof Obj.Member member) {
      if (!(member.key() instanceof Key.Var)) {
        return Optional.empty();
      }
      current = member.owner();
    }
    return Optional.of(current);
  }

  private boolean isKept(Obj root) {
    return !(root instanceof Obj.Self)
        && keeper(root)
            .filter(owner -> owner instanceof Obj.Self || owner instanceof Obj.Static)
            .isPresent();
  }
}
