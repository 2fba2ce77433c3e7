package io.github.sessionpertask.model;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What library types and calls mean: the door of the facts. Types are known by their qualified
 * names and those of their supertypes, so a class path without a library costs nothing.
 */
public final class Model {

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
          "java.util.concurrent.Flow.Publisher",
          "io.reactivex.rxjava3.core.ObservableSource",
          "io.reactivex.rxjava3.core.SingleSource",
          "io.reactivex.rxjava3.core.MaybeSource",
          "io.reactivex.rxjava3.core.CompletableSource",
          "java.util.stream.Gatherer");

  private final Types types;
  private final Lineages lineages;
  private final Map<MethodSymbol, List<Fact>> factsOfMethod = new IdentityHashMap<>();
  private final Map<Symbol, Boolean> functions = new IdentityHashMap<>();
  private final Map<Symbol, Set<FactKind>> kindsOfAnnotations = new IdentityHashMap<>();
  private final Markers markers;

  private Model(Types types, List<Fact> ofUsers) {
    this.types = types;
    this.markers = new Markers(types);
    this.lineages = new Lineages(types, new FactIndex(ofUsers), markers);
  }

  /**
   * The facts of the plugin's jar and of the user's files.
   *
   * @throws IOException where a user's file cannot be read
   * @throws MalformedFactException where a line of one cannot be understood
   */
  public static Model load(Types types, List<Path> userFiles)
      throws IOException, MalformedFactException {
    List<Fact> facts = new ArrayList<>();
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
    List<TypeFacts> all = lineages.of(method.owner).facts();
    if (all.isEmpty()) {
      return List.of();
    }
    List<Fact> found = new ArrayList<>();
    String name = method.name.toString();
    all.forEach(ofType -> add(ofType, ofType.ofMethods(name), method, found));
    all.forEach(ofType -> add(ofType, ofType.ofMethodsLike(name), method, found));
    return List.copyOf(found);
  }

  private void add(TypeFacts ofType, List<Fact> some, MethodSymbol method, List<Fact> into) {
    boolean inherits = !method.isStatic() && !method.isConstructor();
    if (inherits || method.owner.getQualifiedName().contentEquals(ofType.type())) {
      for (Fact fact : some) {
        if (matches(fact, method) && isOverride(fact, method)) {
          into.add(fact);
        }
      }
    }
  }

  /** A method that merely bears the name of a supertype's is another one. */
  private boolean isOverride(Fact fact, MethodSymbol method) {
    ClassSymbol owner = (ClassSymbol) method.owner;
    if (owner.getQualifiedName().contentEquals(fact.type())
        || fact.method().orElseThrow().endsWith("*")) {
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
    return (is(FactKind.SESSION, type) && !is(FactKind.THREADSAFE, type))
        || lineages.of(type).marked();
  }

  /** Whether values of this type open sessions. */
  public boolean isFactory(Type type) {
    return is(FactKind.FACTORY, type);
  }

  /** Whether values of this type may be shared, whatever their supertypes are. */
  public boolean isThreadSafe(Type type) {
    return is(FactKind.THREADSAFE, type);
  }

  /** Whether values of this type always work through a session. */
  public boolean isDerived(Type type) {
    return derivedFact(type).filter(fact -> !fact.says("when", "obtained")).isPresent();
  }

  /**
   * Whether a value of this type, obtained from a session, works through that session. A session
   * does not, whatever else it may be used as.
   */
  public boolean isDerivedWhenObtained(Type type) {
    return derivedFact(type).isPresent() && !isSession(type);
  }

  private Optional<Fact> derivedFact(Type type) {
    return fact(FactKind.DERIVED, type);
  }

  /** Whether a session or derived handle is asked for things that go on after the call. */
  public boolean isReactive(Type type) {
    return fact(FactKind.SESSION, type).or(() -> derivedFact(type)).stream()
        .anyMatch(fact -> fact.says("mode", "reactive"));
  }

  /** Whether such a session may be asked on its own thread alone. */
  public boolean isBoundToThread(Type type) {
    return fact(FactKind.SESSION, type).or(() -> derivedFact(type)).stream()
        .anyMatch(fact -> fact.says("bound", "thread"));
  }

  /** Whether values of the type are pipelines, which do something when somebody subscribes. */
  public boolean isPublisher(Type type) {
    return is(FactKind.PUBLISHER, type);
  }

  /** Whether values of the type are pipelines of many elements. */
  public boolean isOfMany(Type type) {
    return fact(FactKind.PUBLISHER, type).filter(fact -> fact.says("values", "many")).isPresent();
  }

  /** Whether values of the type stand for what has been started already. */
  public boolean isPromise(Type type) {
    return is(FactKind.PROMISE, type);
  }

  /**
   * The fact that says which scope's session a call goes through: of a method that the type itself
   * declares, or that a user's interface adds to it.
   */
  public Optional<Fact> implicit(MethodSymbol method) {
    Optional<Fact> said = facts(method, FactKind.IMPLICIT).stream().findFirst();
    if (said.isPresent()) {
      return said;
    }
    boolean added = (method.flags() & Flags.ABSTRACT) != 0;
    return isPublisher(method.getReturnType())
        ? fact(FactKind.IMPLICIT, method.owner.type)
            .filter(fact -> added || method.owner.getQualifiedName().contentEquals(fact.type()))
        : Optional.empty();
  }

  /** The scope that a container opens around what the method gives, if any. */
  public Optional<Fact> within(MethodSymbol method) {
    Optional<Fact> own = saidOf(method);
    boolean intercepted =
        (method.flags() & (Flags.PRIVATE | Flags.STATIC)) == 0
            && isPublisher(method.getReturnType());
    Symbol type = method.owner;
    while (own.isEmpty() && intercepted && type instanceof ClassSymbol declaring) {
      own = saidOf(declaring);
      type = types.supertype(declaring.type).tsym;
    }
    return own;
  }

  /** What annotations of a method or class, or those that they bear, say of the scope around it. */
  private Optional<Fact> saidOf(Symbol symbol) {
    for (Attribute.Compound mirror : symbol.getAnnotationMirrors()) {
      Optional<Fact> said = fact(FactKind.WITHIN, mirror.type);
      for (Attribute.Compound meta : mirror.type.tsym.getAnnotationMirrors()) {
        said = said.or(() -> fact(FactKind.WITHIN, meta.type));
      }
      if (said.isPresent()) {
        return said;
      }
    }
    return Optional.empty();
  }

  /** The fact of this kind that speaks of the type or one of its supertypes. */
  public Optional<Fact> fact(FactKind kind, Type type) {
    for (TypeFacts facts : lineages.of(type).facts()) {
      Optional<Fact> fact = facts.ofType(kind);
      if (fact.isPresent()) {
        return fact;
      }
    }
    return Optional.empty();
  }

  /** Whether a fact of this kind holds for the type or one of its supertypes. */
  public boolean is(FactKind kind, Type type) {
    for (TypeFacts facts : lineages.of(type).facts()) {
      if (facts.ofType(kind).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a fact that starts, ends or keeps apart tasks names the type or a supertype of it. */
  public boolean isMentioned(Type type) {
    return lineages.of(type).mentioned();
  }

  /** Whether a library calls back several methods of the type. */
  public boolean isCallback(Type type) {
    return is(FactKind.CALLBACK, type);
  }

  /** Whether the type is a functional interface. */
  public boolean isFunction(Type type) {
    return type.isInterface() && functions.computeIfAbsent(type.tsym, this::isFunction);
  }

  private boolean isFunction(Symbol type) {
    return !NO_FUNCTIONS.contains(type.getQualifiedName().toString())
        && types.isFunctionalInterface((TypeSymbol) type);
  }

  /** The qualified names of a type and of all its supertypes. */
  public Set<String> supertypes(Type type) {
    return lineages.names(lineages.of(type));
  }

  /** Whether a symbol bears an annotation of this kind, directly or on one of its annotations. */
  public boolean isAnnotated(FactKind kind, Symbol symbol) {
    for (Attribute.Compound mirror : symbol.getAnnotationMirrors()) {
      if (kindsOf(mirror.type.tsym).contains(kind)) {
        return true;
      }
    }
    return false;
  }

  /** What is said of an annotation, and of those that it bears. */
  private Set<FactKind> kindsOf(Symbol annotation) {
    Set<FactKind> kinds = kindsOfAnnotations.get(annotation);
    if (kinds == null) {
      kinds = EnumSet.noneOf(FactKind.class);
      addKinds(annotation, kinds);
      for (Attribute.Compound meta : annotation.getAnnotationMirrors()) {
        addKinds(meta.type.tsym, kinds);
      }
      kindsOfAnnotations.put(annotation, kinds);
    }
    return kinds;
  }

  private void addKinds(Symbol annotation, Set<FactKind> into) {
    for (TypeFacts facts : lineages.of(annotation).facts()) {
      into.addAll(facts.kinds());
    }
  }

  /**
   * Whether a field holds a container's proxy, which finds another session on every thread: an
   * injected {@code EntityManager} or Hibernate {@code Session} that is not {@code EXTENDED}.
   */
  public boolean isContainerProxy(VarSymbol field) {
    return ContainerProxies.isProxy(this, field);
  }
}
