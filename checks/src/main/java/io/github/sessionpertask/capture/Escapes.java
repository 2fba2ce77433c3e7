package io.github.sessionpertask.capture;

import com.sun.source.tree.MethodTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.overlap.Conflict;
import io.github.sessionpertask.overlap.Flight;
import io.github.sessionpertask.overlap.Timeline;
import io.github.sessionpertask.overlap.Touch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tasks that are in flight when their method returns, over a session that the object keeps: the
 * next call starts the same task beside them, or, where one thread runs them all, another method of
 * the object uses the session on its caller's thread.
 */
final class Escapes {

  private final BodyAnalysis here;
  private Store heap = new Store();

  Escapes(BodyAnalysis here) {
    this.here = here;
  }

  void check(Timeline exit, Store heap) {
    this.heap = heap;
    if (exit.flights().isEmpty() || !(here.body.tree() instanceof MethodTree)) {
      return;
    }
    MethodSymbol method = ((JCTree.JCMethodDecl) here.body.tree()).sym;
    if (method.isConstructor()) {
      fromConstructor(method, exit);
      return;
    }
    if (!isCalledAgain(method)) {
      return;
    }
    List<Conflict> found = new ArrayList<>();
    for (Flight flight : exit.flights()) {
      for (Touch touch : flight.touches()) {
        if (flight.is(Flight.Trait.SYNC_STAGE)
            || flight.is(Flight.Trait.LATER)
            || touch.kind() == Touch.Kind.OPERATION
            || !isKept(touch.root())
            || !touch.locks().isEmpty()) {
          continue;
        }
        if (flight.is(Flight.Trait.SERIAL) || flight.is(Flight.Trait.ONCE)) {
          besideOwner(method, flight, touch, touch.root(), found);
        } else {
          found.add(new Conflict(Conflict.Kind.CALLS, flight, touch, touch, flight.site(), 2));
        }
      }
    }
    here.found(found);
  }

  /** What a constructor starts runs beside all methods of the object. */
  private void fromConstructor(MethodSymbol constructor, Timeline exit) {
    List<Conflict> found = new ArrayList<>();
    for (Flight flight : exit.flights()) {
      for (Touch touch : flight.touches()) {
        if (touch.locks().isEmpty()) {
          fieldsWith(touch.root())
              .forEach(field -> besideOwner(constructor, flight, touch, field, found));
        }
      }
    }
    here.found(found);
  }

  /** The fields of the new object that hold something. */
  private List<Obj> fieldsWith(Obj held) {
    List<Obj> found = new ArrayList<>();
    Obj self = new Obj.Self();
    heap.stored(self)
        .forEach(
            (key, value) -> {
              if (key instanceof Key.Var && value.objects().contains(held)) {
                found.add(new Obj.Member(self, key));
              }
            });
    return found;
  }

  /** Whether others call the method, as often as they like. */
  private boolean isCalledAgain(MethodSymbol method) {
    return !method.isConstructor()
        && (method.flags() & Flags.PRIVATE) == 0
        && !isMain(method)
        && !here.compilation.model.isAnnotated(FactKind.INIT, method);
  }

  private static boolean isMain(MethodSymbol method) {
    return method.isStatic() && method.name.contentEquals("main");
  }

  /** The other methods of the object that touch the session without going through the executor. */
  private void besideOwner(
      MethodSymbol method, Flight flight, Touch touch, Obj kept, List<Conflict> found) {
    for (Symbol member : method.owner.getEnclosedElements()) {
      if (member instanceof MethodSymbol other && other != method && isCalledAgain(other)) {
        Optional<Body> body = here.compilation.sources.body(other);
        body.flatMap(known -> touchOf(known, flight, kept))
            .ifPresent(theirs -> found.add(conflict(flight, touch, theirs)));
      }
    }
  }

  private static Conflict conflict(Flight flight, Touch touch, Touch theirs) {
    Conflict.Kind kind =
        theirs.kind() == Touch.Kind.END ? Conflict.Kind.END : Conflict.Kind.STARTER;
    return new Conflict(kind, flight, touch, theirs, theirs.spot(), 1);
  }

  private Optional<Touch> touchOf(Body body, Flight flight, Obj root) {
    Set<Obj> awaited = new HashSet<>();
    for (Event event : here.compilation.summaries.of(body).events()) {
      if (event instanceof Event.JoinedExecutor joined) {
        awaited.addAll(joined.executor().objects());
      } else if (event instanceof Event.Joined joined) {
        awaited.addAll(joined.handles().objects());
      } else if (event instanceof Event.Touched touched
          && touched.touch().root().equals(root)
          && touched.touch().locks().isEmpty()
          && flight.executors().stream().noneMatch(awaited::contains)
          && handles(flight).stream().noneMatch(awaited::contains)) {
        return Optional.of(touched.touch());
      }
    }
    return Optional.empty();
  }

  /** What stands for a task, and the fields that keep it. */
  private Set<Obj> handles(Flight flight) {
    Set<Obj> found = new HashSet<>();
    found.add(flight.handle());
    heap.forEach(
        (owner, held) ->
            held.forEach(
                (key, value) -> {
                  if (value.objects().contains(flight.handle())) {
                    found.add(new Obj.Member(owner, key));
                  }
                }));
    return found;
  }

  /** Whether the session is a field of the object, or of one that it keeps, or a static one. */
  private boolean isKept(Obj root) {
    Obj current = root;
    while (current instanceof Obj.Member member) {
      if (!(member.key() instanceof Key.Var)) {
        return false;
      }
      current = member.owner();
    }
    boolean field = root instanceof Obj.Member && current instanceof Obj.Self;
    return field || current instanceof Obj.Static;
  }
}
