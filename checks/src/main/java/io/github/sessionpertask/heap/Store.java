package io.github.sessionpertask.heap;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * What local variables and objects hold at one point of a body. A lattice: {@link #absorb} is the
 * join, pointwise union of what may be held.
 */
public final class Store {

  private final Map<VarSymbol, Value> locals;
  private final Map<Obj, Map<Key, Value>> members;

  /** A store that knows nothing. */
  public Store() {
    this(new HashMap<>(), new LinkedHashMap<>());
  }

  private Store(Map<VarSymbol, Value> locals, Map<Obj, Map<Key, Value>> members) {
    this.locals = locals;
    this.members = members;
  }

  /** A store that changes on its own from here on. */
  public Store copy() {
    return new Store(new HashMap<>(locals), new LinkedHashMap<>(members));
  }

  /** What a local variable holds, or a static field. */
  public Value local(VarSymbol variable) {
    Value known = locals.get(variable);
    return known != null ? known : initially(variable);
  }

  /** Nothing yet; but a static field was there before the body. */
  private static Value initially(VarSymbol variable) {
    boolean field = variable.owner instanceof ClassSymbol && variable.isStatic();
    return field ? Value.of(new Obj.Static(variable)) : Value.NONE;
  }

  /** Whether anything is known of a local variable. */
  public boolean knows(VarSymbol variable) {
    return locals.containsKey(variable);
  }

  /** A local variable is given a value. */
  public void assign(VarSymbol variable, Value value) {
    if (value.isNone() && !locals.containsKey(variable)) {
      return;
    }
    locals.put(variable, value);
  }

  /** What the objects hold under a key: what was stored, else the path itself. */
  public Value read(Value owners, Key key) {
    if (owners.isNone()) {
      return Value.NONE;
    }
    Value result = Value.NONE;
    for (Obj owner : owners.objects()) {
      result = result.or(read(owner, key));
    }
    return Key.isPlace(key) && owners.some() ? result.asSome() : result;
  }

  /** What one object holds under a key: what was stored, else the path itself. */
  public Value read(Obj owner, Key key) {
    Value stored = stored(owner, key);
    if (!stored.isNone()) {
      return stored;
    }
    boolean known = owner instanceof Obj.Made made && made.role() != Obj.Role.OPEN;
    if (known || owner.depth() >= Obj.MAX_DEPTH) {
      return Value.NONE;
    }
    return Value.of(new Obj.Member(owner, key));
  }

  /** What was stored under a key, without the path itself. */
  public Value stored(Obj owner, Key key) {
    return members.getOrDefault(owner, Map.of()).getOrDefault(key, Value.NONE);
  }

  /** Everything that an object holds, by key. */
  public Map<Key, Value> stored(Obj owner) {
    return members.getOrDefault(owner, Map.of());
  }

  /**
   * Stores a value. What was there is replaced where the owner and the key stand for exactly one
   * place, else it may still be there.
   */
  public void write(Value owners, Key key, Value value) {
    boolean strong = owners.objects().size() == 1 && !owners.some();
    for (Obj owner : owners.objects()) {
      write(owner, key, value, strong && !owner.isEarlier() && isSingle(key));
    }
  }

  private static boolean isSingle(Key key) {
    return !(key instanceof Key.Element)
        && !(key instanceof Key.At at && at.earlier())
        && !(key instanceof Key.Slot slot && slot.purpose() == Key.Purpose.PARTS);
  }

  private void write(Obj owner, Key key, Value value, boolean strong) {
    Map<Key, Value> held = members.getOrDefault(owner, Map.of());
    Value old = held.getOrDefault(key, Value.NONE);
    Value now = strong ? value : old.or(value);
    if (now.equals(old)) {
      return;
    }
    Map<Key, Value> changed = new LinkedHashMap<>(held);
    changed.put(key, now);
    members.put(owner, changed);
  }

  /** What an object holds under a key is no longer there. */
  public void remove(Obj owner, Key key) {
    if (stored(owner).containsKey(key)) {
      Map<Key, Value> fewer = new LinkedHashMap<>(stored(owner));
      fewer.remove(key);
      members.put(owner, fewer);
    }
  }

  /** Calls back for everything that is stored. */
  public void forEach(BiConsumer<Obj, Map<Key, Value>> visitor) {
    members.forEach(visitor);
  }

  /** Joins another store into this one. */
  public void absorb(Store other) {
    Set<VarSymbol> variables = new LinkedHashSet<>(locals.keySet());
    variables.addAll(other.locals.keySet());
    for (VarSymbol variable : variables) {
      locals.put(variable, local(variable).or(other.local(variable)));
    }
    Set<Obj> owners = new LinkedHashSet<>(members.keySet());
    owners.addAll(other.members.keySet());
    for (Obj owner : owners) {
      Map<Key, Value> mine = stored(owner);
      Map<Key, Value> theirs = other.stored(owner);
      if (mine != theirs) {
        Map<Key, Value> both =
            union(withPaths(owner, mine, theirs), withPaths(owner, theirs, mine));
        if (both != mine) {
          members.put(owner, both);
        }
      }
    }
  }

  /** Where one side has written a field and the other has not, it still holds what it held. */
  private static Map<Key, Value> withPaths(Obj owner, Map<Key, Value> held, Map<Key, Value> other) {
    if (!isNamed(owner) || owner.depth() >= Obj.MAX_DEPTH) {
      return held;
    }
    Map<Key, Value> complete = held;
    for (Key key : other.keySet()) {
      if ((key instanceof Key.Var || Key.isBinding(key)) && !held.containsKey(key)) {
        complete = complete == held ? new LinkedHashMap<>(held) : complete;
        complete.put(key, Value.of(new Obj.Member(owner, key)));
      }
    }
    return complete;
  }

  /** Whether the object is reached through fields alone, so that it never changes its name. */
  private static boolean isNamed(Obj owner) {
    Obj current = owner;
    while (current instanceof Obj.Member member) {
      if (Key.isPlace(member.key())) {
        return false;
      }
      current = member.owner();
    }
    return !(current instanceof Obj.Made);
  }

  private static Map<Key, Value> union(Map<Key, Value> mine, Map<Key, Value> theirs) {
    if (mine == theirs) {
      return mine;
    }
    Map<Key, Value> both = null;
    for (Map.Entry<Key, Value> entry : theirs.entrySet()) {
      Value old = mine.getOrDefault(entry.getKey(), Value.NONE);
      Value now = old.or(entry.getValue());
      if (now != old) {
        both = both == null ? new LinkedHashMap<>(mine) : both;
        both.put(entry.getKey(), now);
      }
    }
    return both == null ? mine : both;
  }

  /** Whether all that the other store says may hold by this one too. */
  public boolean includes(Store other) {
    for (var entry : other.locals.entrySet()) {
      if (!local(entry.getKey()).includes(entry.getValue())) {
        return false;
      }
    }
    for (VarSymbol variable : locals.keySet()) {
      if (!local(variable).includes(other.local(variable))) {
        return false;
      }
    }
    for (var entry : other.members.entrySet()) {
      Map<Key, Value> mine = stored(entry.getKey());
      if (mine == entry.getValue()) {
        continue;
      }
      Map<Key, Value> completed = withPaths(entry.getKey(), mine, entry.getValue());
      for (var held : entry.getValue().entrySet()) {
        if (!completed.getOrDefault(held.getKey(), Value.NONE).includes(held.getValue())) {
          return false;
        }
      }
      if (completed != mine) {
        return false;
      }
    }
    for (Obj owner : members.keySet()) {
      Map<Key, Value> theirs = withPaths(owner, other.stored(owner), stored(owner));
      for (var held : theirs.entrySet()) {
        if (!stored(owner).getOrDefault(held.getKey(), Value.NONE).includes(held.getValue())) {
          return false;
        }
      }
    }
    return true;
  }

  /** Every object replaced, where an expression or variable has been reached again. */
  public void rename(UnaryOperator<Obj> change) {
    for (Map.Entry<VarSymbol, Value> local : locals.entrySet()) {
      Value changed = local.getValue().map(change);
      if (changed != local.getValue()) {
        local.setValue(changed);
      }
    }
    Map<Obj, Map<Key, Value>> moved = new LinkedHashMap<>();
    for (Map.Entry<Obj, Map<Key, Value>> entry : members.entrySet()) {
      Map<Key, Value> held = renameHeld(entry.getValue(), change);
      if (change.apply(entry.getKey()) != entry.getKey()) {
        moved.put(entry.getKey(), held);
      } else if (held != entry.getValue()) {
        entry.setValue(held);
      }
    }
    moved.keySet().forEach(members::remove);
    moved.forEach((owner, held) -> members.merge(change.apply(owner), held, Store::union));
  }

  private static Map<Key, Value> renameHeld(Map<Key, Value> held, UnaryOperator<Obj> change) {
    boolean same = true;
    for (Map.Entry<Key, Value> entry : held.entrySet()) {
      same &= renameKey(entry.getKey(), change) == entry.getKey();
      same &= entry.getValue().map(change) == entry.getValue();
    }
    if (same) {
      return held;
    }
    Map<Key, Value> changed = new LinkedHashMap<>();
    held.forEach(
        (key, value) -> changed.merge(renameKey(key, change), value.map(change), Value::or));
    return changed;
  }

  private static Key renameKey(Key key, UnaryOperator<Obj> change) {
    if (!(key instanceof Key.At)) {
      return key;
    }
    return change.apply(new Obj.Member(new Obj.Self(), key)) instanceof Obj.Member member
            && !member.key().equals(key)
        ? member.key()
        : key;
  }

  /** All objects that the given ones hold, directly or through others, and they themselves. */
  public Set<Obj> reachable(Value from) {
    Set<Obj> found = new LinkedHashSet<>();
    from.objects().forEach(object -> reach(object, found));
    return found;
  }

  private void reach(Obj object, Set<Obj> found) {
    if (found.size() < 64 && found.add(object)) {
      stored(object).values().forEach(v -> v.objects().forEach(o -> reach(o, found)));
    }
  }
}
