package io.github.sessionpertask.model;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the facts that hold for a class because they hold for what it is a subtype of. */
final class Lineages {

  /** Interfaces that take or are tasks, whatever facts there are. */
  private static final Set<String> TASKS =
      Set.of(
          "java.lang.Runnable",
          "java.util.concurrent.Callable",
          "java.util.concurrent.Executor",
          "java.util.function.Supplier");

  /**
   * A class and what is above it.
   *
   * @param name its qualified name
   * @param above its superclass and interfaces
   * @param facts what is known of it and of all above it, its own first
   * @param mentioned whether its objects are tasks, handles, executors, locks, or hold them
   * @param marked whether the user has marked it, or one above it, as a session
   */
  record Lineage(
      String name, List<Lineage> above, List<TypeFacts> facts, boolean mentioned, boolean marked) {

    static final Lineage NONE = new Lineage("", List.of(), List.of(), false, false);

    private void addNames(Set<String> names) {
      if (names.add(name)) {
        above.forEach(each -> each.addNames(names));
      }
    }
  }

  private final Types types;
  private final FactIndex facts;
  private final Markers markers;
  private final Map<Symbol, Lineage> known = new IdentityHashMap<>();
  private final Map<Lineage, Set<String>> names = new IdentityHashMap<>();

  Lineages(Types types, FactIndex facts, Markers markers) {
    this.types = types;
    this.facts = facts;
    this.markers = markers;
  }

  /** The lineage of a type; of its bound where it is a variable. */
  Lineage of(Type type) {
    if (type == null || type.isPrimitive()) {
      return Lineage.NONE;
    }
    Type erased =
        type.hasTag(TypeTag.CLASS) && !type.isCompound()
            ? type
            : types.erasure(types.skipTypeVars(type, false));
    return erased.tsym == null ? Lineage.NONE : of(erased.tsym);
  }

  /** The lineage of a class. */
  Lineage of(Symbol symbol) {
    if (!(symbol instanceof ClassSymbol type)) {
      return Lineage.NONE;
    }
    Lineage found = known.get(symbol);
    if (found == null) {
      known.put(symbol, Lineage.NONE);
      found = lookUp(type);
      known.put(symbol, found);
    }
    return found;
  }

  private Lineage lookUp(ClassSymbol symbol) {
    String name = symbol.getQualifiedName().toString();
    TypeFacts own = facts.take(name);
    List<Lineage> above = new ArrayList<>();
    boolean marked = false;
    try {
      marked = markers.isSession(symbol);
      add(types.supertype(symbol.type), above);
      types.interfaces(symbol.type).forEach(type -> add(type, above));
    } catch (CompletionFailure missing) {
      // A supertype is not on the class path: what is known of the rest still holds.
    }
    boolean mentioned = own.areTelling() || TASKS.contains(name);
    Collection<TypeFacts> all = List.of();
    for (Lineage each : above) {
      mentioned |= each.mentioned();
      marked |= each.marked();
      all = all.isEmpty() ? each.facts() : united(all, each.facts());
    }
    if (!own.isEmpty()) {
      all = united(List.of(own), all);
    }
    return new Lineage(name, List.copyOf(above), List.copyOf(all), mentioned, marked);
  }

  private void add(Type type, List<Lineage> above) {
    if (type.hasTag(TypeTag.CLASS)) {
      above.add(of(type.tsym));
    }
  }

  private static Collection<TypeFacts> united(
      Collection<TypeFacts> first, Collection<TypeFacts> then) {
    if (then.isEmpty()) {
      return first;
    }
    Map<String, TypeFacts> byType = new LinkedHashMap<>();
    first.forEach(each -> byType.putIfAbsent(each.type(), each));
    then.forEach(each -> byType.putIfAbsent(each.type(), each));
    return byType.values();
  }

  /** The qualified names of a class and of all above it. */
  Set<String> names(Lineage lineage) {
    return names.computeIfAbsent(
        lineage,
        of -> {
          Set<String> all = new LinkedHashSet<>();
          if (of != Lineage.NONE) {
            of.addNames(all);
          }
          return all;
        });
  }
}
