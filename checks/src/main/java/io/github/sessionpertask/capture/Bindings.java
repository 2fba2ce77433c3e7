package io.github.sessionpertask.capture;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is bound to the current thread or scope: thread-locals and scoped values. */
final class Bindings {

  static final Key BINDING = new Key.Slot(Key.Purpose.BINDING);

  private static final Key STARTERS = new Key.Slot(Key.Purpose.STARTERS_BINDING);

  private final BodyAnalysis here;

  Bindings(BodyAnalysis here) {
    this.here = here;
  }

  private Store store() {
    return here.scene().store();
  }

  /** What a holder is bound to here. */
  Value read(Value holders) {
    return store().read(holders, BINDING);
  }

  /** A holder is bound to something from here on. */
  void bind(Value holders, Value value) {
    store().write(holders, BINDING, value);
  }

  /** Binds what a carrier holds, does something, and undoes the bindings. */
  void bound(Value carriers, CallSite call, Runnable work) {
    Map<Obj, Value> before = new LinkedHashMap<>();
    for (Obj carrier : carriers.objects()) {
      store()
          .stored(carrier)
          .forEach(
              (key, value) -> {
                if (key instanceof Key.At at) {
                  for (Obj holder : here.evaluator.variable(at.index()).objects()) {
                    before.put(holder, store().stored(holder, BINDING));
                    store().write(Value.of(holder), BINDING, value);
                  }
                }
              });
    }
    here.effects.scope(Effect.Kind.BIND, before.keySet(), call);
    work.run();
    if (here.isReachable()) {
      here.effects.scope(Effect.Kind.UNBIND, before.keySet(), call);
      before.forEach((holder, value) -> store().write(Value.of(holder), BINDING, value));
    }
  }

  /**
   * A task on another thread starts without the bindings that it does not inherit; what its starter
   * has looked up and hands over stays what it is.
   */
  void leaveBehind(Store task, Optional<String> inherits) {
    Map<Obj, Value> lost = new LinkedHashMap<>();
    task.forEach(
        (holder, held) -> {
          if (held.containsKey(BINDING) && !isInherited(holder, inherits)) {
            lost.put(holder, Value.NONE);
          }
        });
    lost.forEach((holder, none) -> task.write(Value.of(holder), BINDING, none));
    task.rename(
        object ->
            leftBehind(object, inherits).isPresent()
                ? replaced(object, BINDING, STARTERS)
                : object);
  }

  /** Back from a task: what was the starter's binding there is the binding here. */
  Obj fromTask(Obj object) {
    return here.isInTask() ? object : replaced(object, STARTERS, BINDING);
  }

  private static Obj replaced(Obj object, Key from, Key to) {
    if (!(object instanceof Obj.Member member)) {
      return object;
    }
    Obj owner = replaced(member.owner(), from, to);
    Key key = member.key().equals(from) ? to : member.key();
    return owner == member.owner() && key == member.key() ? object : new Obj.Member(owner, key);
  }

  /** The holder on the way to a session that the task does not share with its starter, if any. */
  Optional<Obj> leftBehind(Obj root, Optional<String> inherits) {
    if (!(root instanceof Obj.Member member)) {
      return Optional.empty();
    }
    return member.key().equals(BINDING) && !isInherited(member.owner(), inherits)
        ? Optional.of(member.owner())
        : leftBehind(member.owner(), inherits);
  }

  private boolean isInherited(Obj holder, Optional<String> inherits) {
    Type type = Tasks.typeOf(holder);
    return inherits.isPresent()
        && type != null
        && type.tsym instanceof ClassSymbol
        && here.compilation.types.closure(type).stream()
            .anyMatch(each -> each.tsym.getQualifiedName().contentEquals(inherits.get()));
  }

  /** The holders that the task of a fork shares with its starter. */
  static Optional<String> inheritedBy(Fact fork) {
    return Optional.ofNullable(fork.columns().get("inherits"));
  }
}
