package io.github.sessionpertask.model;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What library types and calls mean: the door of the facts. Types are known by their qualified
 * names and those of their supertypes, so a class path without a library costs nothing.
 */
public final class Model {

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
          FactKind.DERIVES,
          FactKind.CALLBACK);

  /** Types that are what they hold, or that too much is a subtype of. */
  private static final Set<String> NOT_TELLING =
      Set.of("java.util.Collection", "java.lang.Iterable", "java.util.Arrays", "java.util.List");

  /** Interfaces of one method that stand for data or resources, not for code to be called. */
  private static final Set<String> NO_FUNCTIONS =
      Set.of(
          "java.lang.Iterable",
          "java.lang.AutoCloseable",
          "java.io.Closeable",
          "java.lang.Comparable",
          "java.lang.CharSequence",
          "java.lang.Readable",
          "org.reactivestreams.Publisher",
          "io.reactivex.rxjava3.core.ObservableSource",
          "io.reactivex.rxjava3.core.SingleSource",
          "io.reactivex.rxjava3.core.MaybeSource",
          "io.reactivex.rxjava3.core.CompletableSource",
          "java.util.stream.Gatherer");

  private final Types types;
  private final Set<String> mentioned = new HashSet<>();
  private final Map<String, List<Fact>> byMethodName = new HashMap<>();
  private final Map<FactKind, Set<String>> typesByKind = new HashMap<>();
  private final Map<FactKind, Map<String, Fact>> typeFacts = new HashMap<>();
  private final Map<Symbol, Set<String>> supertypeNames = new IdentityHashMap<>();
  private final Map<MethodSymbol, List<Fact>> factsOfMethod = new IdentityHashMap<>();
  private final Map<Symbol, Boolean> marked = new IdentityHashMap<>();
  private final Markers markers;

  private Model(Types types, List<Fact> facts) {
    this.types = types;
    this.markers = new Markers(types);
    mentioned.add("java.lang.Runnable");
    mentioned.add("java.util.concurrent.Callable");
    mentioned.add("java.util.concurrent.Executor");
    mentioned.add("java.util.function.Supplier");
    for (Fact fact : facts) {
      if (OF_OBJECTS.contains(fact.kind()) && !NOT_TELLING.contains(fact.type())) {
        mentioned.add(fact.type());
      }
      if (fact.method().isPresent()) {
        byMethodName.computeIfAbsent(fact.method().get(), n -> new ArrayList<>()).add(fact);
      } else {
        typesByKind.computeIfAbsent(fact.kind(), k -> new LinkedHashSet<>()).add(fact.type());
        typeFacts.computeIfAbsent(fact.kind(), k -> new HashMap<>()).put(fact.type(), fact);
      }
    }
  }

  /**
   * The facts of the plugin's jar and of the user's files.
   *
   * @throws IOException where a user's file cannot be read
   * @throws MalformedFactException where a line of one cannot be understood
   */
  public static Model load(Types types, List<Path> userFiles)
      throws IOException, MalformedFactException {
    List<Fact> facts = new ArrayList<>(FactFiles.bundled());
    for (Path file : userFiles) {
      facts.addAll(FactFiles.of(file));
    }
    return new Model(types, facts);
  }

  /** All that is known of calls of a method; empty for most methods. */
  public List<Fact> facts(MethodSymbol method) {
    List<Fact> known = factsOfMethod.get(method);
    if (known == null) {
      known = new ArrayList<>(markers.forks(method));
      known.addAll(lookUp(method));
      known = List.copyOf(known);
      factsOfMethod.put(method, known);
    }
    return known;
  }

  /** The facts of one kind for a method. */
  public List<Fact> facts(MethodSymbol method, FactKind kind) {
    List<Fact> all = facts(method);
    if (all.isEmpty()) {
      return all;
    }
    return all.stream().filter(fact -> fact.kind() == kind).toList();
  }

  private List<Fact> lookUp(MethodSymbol method) {
    List<Fact> named = byMethodName.getOrDefault(method.name.toString(), List.of());
    List<Fact> any = byMethodName.getOrDefault("*", List.of());
    if (named.isEmpty() && any.isEmpty()) {
      return List.of();
    }
    Set<String> owners =
        method.isStatic() || method.isConstructor()
            ? Set.of(method.owner.getQualifiedName().toString())
            : supertypeNames(method.owner);
    List<Fact> found = new ArrayList<>();
    for (List<Fact> facts : List.of(named, any)) {
      for (Fact fact : facts) {
        if (owners.contains(fact.type()) && matches(fact, method) && isOverride(fact, method)) {
          found.add(fact);
        }
      }
    }
    return List.copyOf(found);
  }

  /** A method that merely bears the name of a supertype's is another one. */
  private boolean isOverride(Fact fact, MethodSymbol method) {
    ClassSymbol owner = (ClassSymbol) method.owner;
    if (owner.getQualifiedName().contentEquals(fact.type()) || fact.method().get().equals("*")) {
      return true;
    }
    for (Type above : types.closure(owner.type)) {
      if (above.tsym.getQualifiedName().contentEquals(fact.type())) {
        for (Symbol member : above.tsym.members().getSymbolsByName(method.name)) {
          if (method.overrides(member, owner, types, true)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean matches(Fact fact, MethodSymbol method) {
    if (fact.parameters().isEmpty()) {
      return true;
    }
    List<String> wanted = fact.parameters().get();
    if (wanted.size() != method.params().size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      String actual = types.erasure(method.params().get(i).type).tsym.getSimpleName().toString();
      if (method.params().get(i).type.hasTag(com.sun.tools.javac.code.TypeTag.ARRAY)) {
        Type element = types.elemtype(method.params().get(i).type);
        actual = types.erasure(element).tsym.getSimpleName() + "[]";
      }
      if (!wanted.get(i).replace("...", "[]").equals(actual)) {
        return false;
      }
    }
    return true;
  }

  /** Whether values of this type serve one computation at a time. */
  public boolean isSession(Type type) {
    return (is(FactKind.SESSION, type) && !is(FactKind.THREADSAFE, type)) || isMarked(type);
  }

  /** Whether the type, or a supertype, bears the user's own marker of sessions. */
  private boolean isMarked(Type type) {
    if (type == null || type.isPrimitiveOrVoid()) {
      return false;
    }
    Type erased = types.erasure(types.skipTypeVars(type, false));
    if (!(erased.tsym instanceof ClassSymbol symbol)) {
      return false;
    }
    Boolean answer = marked.get(symbol);
    if (answer == null) {
      answer = isMarked(symbol);
      marked.put(symbol, answer);
    }
    return answer;
  }

  private boolean isMarked(ClassSymbol symbol) {
    try {
      return types.closure(symbol.type).stream().anyMatch(each -> markers.isSession(each.tsym));
    } catch (CompletionFailure missing) {
      return false;
    }
  }

  /** Whether values of this type may be shared, whatever their supertypes are. */
  public boolean isThreadSafe(Type type) {
    return is(FactKind.THREADSAFE, type);
  }

  /** Whether values of this type always work through a session. */
  public boolean isDerived(Type type) {
    return derivedFact(type).filter(fact -> !fact.says("when", "obtained")).isPresent();
  }

  /** Whether a value of this type, obtained from a session, works through that session. */
  public boolean isDerivedWhenObtained(Type type) {
    return derivedFact(type).isPresent();
  }

  private Optional<Fact> derivedFact(Type type) {
    Map<String, Fact> derived = typeFacts.getOrDefault(FactKind.DERIVED, Map.of());
    return namesOf(type).stream().filter(derived::containsKey).map(derived::get).findFirst();
  }

  /** Whether a fact of this kind holds for the type or one of its supertypes. */
  public boolean is(FactKind kind, Type type) {
    Set<String> listed = typesByKind.getOrDefault(kind, Set.of());
    if (listed.isEmpty()) {
      return false;
    }
    for (String name : namesOf(type)) {
      if (listed.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a fact that starts, ends or keeps apart tasks names the type or a supertype of it. */
  public boolean isMentioned(Type type) {
    for (String name : namesOf(type)) {
      if (mentioned.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a library calls back several methods of the type. */
  public boolean isCallback(Type type) {
    return is(FactKind.CALLBACK, type);
  }

  /** Whether the type is a functional interface. */
  public boolean isFunction(Type type) {
    return type.isInterface()
        && !NO_FUNCTIONS.contains(type.tsym.getQualifiedName().toString())
        && types.isFunctionalInterface(type.tsym);
  }

  /** The qualified names of a type and of all its supertypes. */
  public Set<String> supertypes(Type type) {
    return namesOf(type);
  }

  /** Whether a symbol bears an annotation of this kind, directly or on one of its annotations. */
  public boolean isAnnotated(FactKind kind, Symbol symbol) {
    Set<String> listed = typesByKind.getOrDefault(kind, Set.of());
    return symbol.getAnnotationMirrors().stream()
        .anyMatch(
            mirror ->
                listed.contains(mirror.type.tsym.getQualifiedName().toString())
                    || mirror.type.tsym.getAnnotationMirrors().stream()
                        .anyMatch(
                            meta -> listed.contains(meta.type.tsym.getQualifiedName().toString())));
  }

  /**
   * Whether a field holds a container's proxy, which finds another session on every thread: an
   * injected {@code EntityManager} or Hibernate {@code Session} that is not {@code EXTENDED}.
   */
  public boolean isContainerProxy(VarSymbol field) {
    return ContainerProxies.isProxy(this, field);
  }

  private Set<String> namesOf(Type type) {
    if (type == null || type.isPrimitive()) {
      return Set.of();
    }
    Type erased = types.erasure(types.skipTypeVars(type, false));
    return erased.tsym == null ? Set.of() : supertypeNames(erased.tsym);
  }

  /** The qualified names of a class and of all its supertypes. */
  Set<String> supertypeNames(Symbol symbol) {
    Set<String> known = supertypeNames.get(symbol);
    if (known != null) {
      return known;
    }
    Set<String> names = new LinkedHashSet<>();
    if (symbol instanceof ClassSymbol) {
      try {
        for (Type type : types.closure(symbol.type)) {
          names.add(type.tsym.getQualifiedName().toString());
        }
      } catch (CompletionFailure missing) {
        // A supertype is not on the class path: what is known of the rest still holds.
        names.add(symbol.getQualifiedName().toString());
      }
    }
    supertypeNames.put(symbol, names);
    return names;
  }
}
