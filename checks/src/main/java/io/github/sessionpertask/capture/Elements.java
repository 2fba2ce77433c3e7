package io.github.sessionpertask.capture;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.heap.Value;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads and writes the elements of collections, arrays, and whatever holds several things. */
final class Elements {

  private final BodyAnalysis here;

  Elements(BodyAnalysis here) {
    this.here = here;
  }

  private Store store() {
    return here.scene().store();
  }

  /** The key that an index expression stands for. */
  Key key(Tree index) {
    Tree inner = index;
    while (inner instanceof ParenthesizedTree parenthesized) {
      inner = parenthesized.getExpression();
    }
    if (inner instanceof LiteralTree literal && literal.getValue() != null) {
      return new Key.AtConstant(literal.getValue());
    }
    if (inner instanceof IdentifierTree || inner instanceof com.sun.source.tree.MemberSelectTree) {
      if (TreeInfo.symbol((JCTree) inner) instanceof VarSymbol variable) {
        boolean ofEnum = (variable.flags() & Flags.ENUM) != 0;
        Object constant = ofEnum ? variable : variable.getConstValue();
        return constant != null ? new Key.AtConstant(constant) : here.index(variable);
      }
    }
    return new Key.Element();
  }

  /** Any element. */
  Value any(Value containers) {
    Value found = Value.NONE;
    for (Obj container : containers.objects()) {
      Value held = contents(container);
      found = found.or(held.isNone() ? store().read(container, new Key.Element()) : held);
    }
    return found.asSome();
  }

  /** One element after the other. */
  Value each(Value containers) {
    return withoutLatest(any(containers));
  }

  /** The element at a place. */
  Value at(Value containers, Key key) {
    if (key instanceof Key.Element) {
      return any(containers);
    }
    Value found = Value.NONE;
    for (Obj container : containers.objects()) {
      found = found.or(at(container, key));
    }
    return found;
  }

  private Value at(Obj container, Key key) {
    Value stored = store().stored(container, key);
    if (!stored.isNone()) {
      return stored;
    }
    Value contents = contents(container);
    if (contents.isNone()) {
      return store().read(container, key);
    }
    boolean oneForEach = contents.objects().stream().anyMatch(o -> isPlainMade(o) && o.isEarlier());
    if (oneForEach && container.depth() < Obj.MAX_DEPTH) {
      return Value.of(new Obj.Member(container, key));
    }
    return withoutLatest(contents).asSome();
  }

  /**
   * Of what a loop has stored, an element is one of many: the latest is no longer special, unless a
   * task that it belongs to is in flight under its name. So each element has what is its own, as a
   * task that is collected first and started later has its session.
   */
  private Value withoutLatest(Value contents) {
    Set<Obj> kept = new LinkedHashSet<>(contents.objects());
    kept.removeIf(
        object ->
            object instanceof Obj.Made made
                && made.role() != Obj.Role.HANDLE
                && !made.earlier()
                && contents.objects().contains(made.aged(made.outermost()))
                && !isInFlight(made));
    return kept.size() == contents.objects().size() ? contents : Value.of(kept, contents.some());
  }

  /** Whether a task in flight is this object, signals with it or touches what it holds. */
  private boolean isInFlight(Obj object) {
    Set<Obj> held = store().reachable(Value.of(object));
    return here.scene().time().flights().stream()
        .anyMatch(
            flight ->
                held.contains(flight.handle())
                    || flight.signals().stream().anyMatch(o -> isOwn(o, held))
                    || flight.touches().stream().anyMatch(touch -> isOwn(touch.root(), held)));
  }

  /** Whether an object is among those held, and made in the latest turn of a loop. */
  private static boolean isOwn(Obj object, Set<Obj> held) {
    return object instanceof Obj.Made && !object.isEarlier() && held.contains(object);
  }

  /** Handles and tasks are told apart by themselves; other objects by their place. */
  private boolean isPlainMade(Obj object) {
    return object instanceof Obj.Made made
        && made.role() != Obj.Role.HANDLE
        && here.touches.isSessionLike(made);
  }

  /** All that was stored in containers. */
  Value contentsOf(Value containers) {
    Value all = Value.NONE;
    for (Obj container : containers.objects()) {
      all = all.or(contents(container));
    }
    return all;
  }

  /** All that was stored in a container. */
  Value contents(Obj container) {
    Value all = Value.NONE;
    for (var held : store().stored(container).entrySet()) {
      if (Key.isPlace(held.getKey())) {
        all = all.or(held.getValue());
      }
    }
    return all;
  }

  /** Stores an element, at a place where one is named. */
  void put(Value containers, Key key, Value value) {
    store().write(containers, new Key.Element(), value);
    if (!(key instanceof Key.Element)) {
      store().write(containers, key, value);
    }
  }

  /** An object that collects results over the iterations of a callback; it never gets older. */
  static Value collector(Tree call) {
    return Value.of(new Obj.Made(call, Obj.Role.COLLECTOR, java.util.List.of(), true));
  }

  /** What one element of several may be, for objects that stand for a place. */
  Set<Obj> contentsOfPlace(Obj object) {
    if (object instanceof Obj.Member member && Key.isPlace(member.key())) {
      return contents(member.owner()).objects();
    }
    return Set.of();
  }

  /** The handles that a value stands for: its own, its parts', its elements'. */
  Set<Obj> handles(Value value) {
    Set<Obj> found = new LinkedHashSet<>();
    value.objects().forEach(object -> addHandles(object, found));
    return found;
  }

  private void addHandles(Obj object, Set<Obj> into) {
    if (into.size() > 64 || !into.add(object)) {
      return;
    }
    store()
        .stored(object, new Key.Slot(Key.Purpose.PARTS))
        .objects()
        .forEach(part -> addHandles(part, into));
    contents(object).objects().forEach(element -> addHandles(element, into));
  }

  /** The variable that an expression names, if it names one. */
  static java.util.Optional<VarSymbol> variable(ExpressionTree tree) {
    return TreeInfo.symbol((JCTree) tree) instanceof VarSymbol symbol
        ? java.util.Optional.of(symbol)
        : java.util.Optional.empty();
  }
}
