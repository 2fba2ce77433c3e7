package io.github.sessionpertask.overlap;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.sessionpertask.heap.Obj;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the truth of a local flag tells: which handles have been joined if it is set. A loop that
 * waits until {@code done} is left with what had been joined whenever {@code done} became true.
 */
final class Flags {

  /** What has surely been joined if the flag is true; a flag that is surely false has no entry. */
  private final Map<VarSymbol, Set<Obj>> joinedIfTrue = new HashMap<>();

  /** Flags of which something is known. */
  private final Set<VarSymbol> known = new LinkedHashSet<>();

  Flags copy() {
    Flags copy = new Flags();
    copy.known.addAll(known);
    copy.joinedIfTrue.putAll(joinedIfTrue);
    return copy;
  }

  /** The flag is false from here on. */
  void cleared(VarSymbol flag) {
    known.add(flag);
    joinedIfTrue.remove(flag);
  }

  /** The flag is true from here on. */
  void set(VarSymbol flag, Set<Obj> joined) {
    known.add(flag);
    joinedIfTrue.put(flag, Set.copyOf(joined));
  }

  /** Nothing is known of the flag from here on. */
  void forget(VarSymbol flag) {
    known.remove(flag);
    joinedIfTrue.remove(flag);
  }

  /** What has been joined, now that the flag is seen to be true. */
  Set<Obj> joinedIf(VarSymbol flag) {
    return joinedIfTrue.getOrDefault(flag, Set.of());
  }

  /** Whether the flag is surely false. */
  boolean isFalse(VarSymbol flag) {
    return known.contains(flag) && !joinedIfTrue.containsKey(flag);
  }

  void absorb(Flags other) {
    known.retainAll(other.known);
    joinedIfTrue.keySet().retainAll(known);
    for (VarSymbol flag : known) {
      Set<Obj> mine = joinedIfTrue.get(flag);
      Set<Obj> theirs = other.joinedIfTrue.get(flag);
      if (mine == null && theirs != null) {
        joinedIfTrue.put(flag, theirs);
      } else if (mine != null && theirs != null) {
        Set<Obj> both = new LinkedHashSet<>(mine);
        both.retainAll(theirs);
        joinedIfTrue.put(flag, both);
      }
    }
  }

  /** Whether joining the others would change nothing. */
  boolean includes(Flags other) {
    Flags joined = copy();
    joined.absorb(other);
    return joined.known.equals(known) && joined.joinedIfTrue.equals(joinedIfTrue);
  }

  void rename(UnaryOperator<Obj> change) {
    joinedIfTrue.replaceAll(
        (flag, handles) -> {
          Set<Obj> changed = new LinkedHashSet<>();
          handles.forEach(handle -> changed.add(change.apply(handle)));
          return changed;
        });
  }
}
