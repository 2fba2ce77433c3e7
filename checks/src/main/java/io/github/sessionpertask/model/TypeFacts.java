package io.github.sessionpertask.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts of one type and its methods, without what holds for its supertypes. */
final class TypeFacts {

  /** Nothing is said of a type. */
  static final TypeFacts NONE = new TypeFacts("", List.of());

  /** Objects of what these speak of are tasks, handles, executors, locks, or hold them. */
  private static final Set<FactKind> OF_OBJECTS =
      EnumSet.of(
          FactKind.FORK,
          FactKind.JOIN,
          FactKind.COMBINES,
          FactKind.STREAM,
          FactKind.STAGE,
          FactKind.WRAPS,
          FactKind.SERIAL,
          FactKind.DIRECT,
          FactKind.LOCK,
          FactKind.SHAREDLOCK,
          FactKind.SIGNAL,
          FactKind.AWAIT,
          FactKind.SCOPED,
          FactKind.BINDS,
          FactKind.COLLECTOR,
          FactKind.LAZY,
          FactKind.HOP,
          FactKind.START,
          FactKind.PUBLISHER,
          FactKind.PROMISE,
          FactKind.CURRENT,
          FactKind.DERIVES,
          FactKind.CALLBACK);

  /** Types that are what they hold, or that too much is a subtype of. */
  private static final Set<String> NOT_TELLING =
      Set.of("java.util.Collection", "java.lang.Iterable", "java.util.Arrays", "java.util.List");

  private final String type;
  private final Map<FactKind, Fact> ofType = new EnumMap<>(FactKind.class);
  private final Map<String, List<Fact>> ofMethods = new HashMap<>();
  private final List<Fact> ofPatterns = new ArrayList<>();
  private boolean telling;

  TypeFacts(String type, List<Fact> facts) {
    this.type = type;
    for (Fact fact : facts) {
      boolean ofObjects = OF_OBJECTS.contains(fact.kind()) || fact.columns().containsKey("within");
      telling |= ofObjects && !NOT_TELLING.contains(type);
      if (fact.method().filter(name -> name.endsWith("*")).isPresent()) {
        ofPatterns.add(fact);
      } else if (fact.method().isPresent()) {
        ofMethods.computeIfAbsent(fact.method().get(), name -> new ArrayList<>()).add(fact);
      } else {
        ofType.put(fact.kind(), fact);
      }
    }
  }

  /** The type's canonical name. */
  String type() {
    return type;
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return ofType.isEmpty() && ofMethods.isEmpty() && ofPatterns.isEmpty();
  }

  /** What kinds of things are said of the type itself. */
  Set<FactKind> kinds() {
    return ofType.keySet();
  }

  /** What is said of the type itself. */
  Optional<Fact> ofType(FactKind kind) {
    return Optional.ofNullable(ofType.get(kind));
  }

  /** What is said of the methods of a name. */
  List<Fact> ofMethods(String name) {
    return ofMethods.getOrDefault(name, List.of());
  }

  /**
   * What is said of methods whose names begin like this one: {@code find*}, or simply {@code *}.
   */
  List<Fact> ofMethodsLike(String name) {
    return ofPatterns.isEmpty()
        ? ofPatterns
        : ofPatterns.stream().filter(fact -> isMeant(fact, name)).toList();
  }

  private static boolean isMeant(Fact fact, String name) {
    String pattern = fact.method().orElseThrow();
    return name.startsWith(pattern.substring(0, pattern.length() - 1));
  }

  /** Whether they make objects of the type tasks, handles, executors, locks or the like. */
  boolean areTelling() {
    return telling;
  }
}
