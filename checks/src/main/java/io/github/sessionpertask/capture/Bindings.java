package io.github.sessionpertask.capture;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
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

  private static final Key BINDING = new Key.Slot(Key.Purpose.BINDING);

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
  void bound(Value carriers, Runnable work) {
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
    work.run();
    if (here.isReachable()) {
      before.forEach((holder, value) -> store().write(Value.of(holder), BINDING, value));
    }
  }

  /** A task on another thread starts without the bindings that it does not inherit. */
  void leaveBehind(Store task, Optional<String> inherits) {
    Map<Obj, Value> lost = new LinkedHashMap<>();
    task.forEach(
        (holder, held) -> {
          if (held.containsKey(BINDING) && !isInherited(holder, inherits)) {
            lost.put(holder, Value.NONE);
          }
        });
    lost.forEach((holder, none) -> task.write(Value.of(holder), BINDING, none));
  }

  /** Whether a root is a binding that the task does not share with its starter. */
  boolean isLeftBehind(Obj root, Optional<String> inherits) {
    if (!(root instanceof Obj.Member member)) {
      return false;
    }
    return (member.key().equals(BINDING) && !isInherited(member.owner(), inherits))
        || isLeftBehind(member.owner(), inherits);
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
