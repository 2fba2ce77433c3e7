package io.github.sessionpertask.overlap;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.sessionpertask.heap.Obj;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the truth of a local flag tells: which handles have been joined if it is set. A loop that
 * waits until {@code done} is left with what had been joined whenever {@code done} became true.
 */
final class Flags {

  /**
   * What has surely been joined.
   *
   * @param all handles whose tasks have all ended
   * @param one handles of which one task has ended
   */
  record Joined(Set<Obj> all, Set<Obj> one) {

    static final Joined NOTHING = new Joined(Set.of(), Set.of());

    Joined {
      all = Set.copyOf(all);
      one = Set.copyOf(one);
    }

    private Joined and(Joined other) {
      return new Joined(common(all, other.all), common(one, other.one));
    }

    private static Set<Obj> common(Set<Obj> some, Set<Obj> others) {
      Set<Obj> both = new LinkedHashSet<>(some);
      both.retainAll(others);
      return both;
    }

    private Joined map(UnaryOperator<Obj> change) {
      return new Joined(
          all.stream().map(change).collect(Collectors.toSet()),
          one.stream().map(change).collect(Collectors.toSet()));
    }
  }

  /** What has surely been joined if the flag is true; a flag that is surely false has no entry. */
  private final Map<VarSymbol, Joined> joinedIfTrue = new HashMap<>();

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
  void set(VarSymbol flag, Joined joined) {
    known.add(flag);
    joinedIfTrue.put(flag, joined);
  }

  /** Nothing is known of the flag from here on. */
  void forget(VarSymbol flag) {
    known.remove(flag);
    joinedIfTrue.remove(flag);
  }

  /** What has been joined, now that the flag is seen to be true. */
  Joined joinedIf(VarSymbol flag) {
    return joinedIfTrue.getOrDefault(flag, Joined.NOTHING);
  }

  /** Whether the flag is surely false. */
  boolean isFalse(VarSymbol flag) {
    return known.contains(flag) && !joinedIfTrue.containsKey(flag);
  }

  void absorb(Flags other) {
    known.retainAll(other.known);
    joinedIfTrue.keySet().retainAll(known);
    other.joinedIfTrue.forEach(
        (flag, joined) -> {
          if (known.contains(flag)) {
            joinedIfTrue.merge(flag, joined, Joined::and);
          }
        });
  }

  /** Whether joining the others would change nothing. */
  boolean includes(Flags other) {
    Flags joined = copy();
    joined.absorb(other);
    return joined.known.equals(known) && joined.joinedIfTrue.equals(joinedIfTrue);
  }

  void rename(UnaryOperator<Obj> change) {
    joinedIfTrue.replaceAll((flag, joined) -> joined.map(change));
  }
}
