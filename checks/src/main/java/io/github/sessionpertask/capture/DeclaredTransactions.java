package io.github.sessionpertask.capture;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.effect.Ambient;
import io.github.sessionpertask.effect.Transaction;
import io.github.sessionpertask.effect.Transaction.Extent;
import io.github.sessionpertask.effect.Transaction.Isolation;
import io.github.sessionpertask.effect.Transaction.Origin;
import io.github.sessionpertask.effect.Transaction.Propagation;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** The transactions that a container opens around methods, by what is declared on them. */
final class DeclaredTransactions {

  /** An annotation may bear another one, which bears another one. */
  private static final int DEEPEST = 3;

  /** What an annotation says where the code opens and ends its transactions itself. */
  private static final String BY_THE_CODE = "BEAN";

  private final Model model;
  private final Types types;
  private final Sources sources;
  private final Map<MethodSymbol, Optional<Transaction>> known = new IdentityHashMap<>();

  DeclaredTransactions(Model model, Types types, Sources sources) {
    this.model = model;
    this.types = types;
    this.sources = sources;
  }

  /** What a body is in when it begins. */
  Ambient atEntryOf(Body body) {
    return body.tree() instanceof JCTree.JCMethodDecl method && !isPrivate(method.sym)
        ? of(method.sym).map(DeclaredTransactions::inside).orElseGet(Ambient.Callers::new)
        : new Ambient.Callers();
  }

  /** What code around which a container does this is in. */
  static Ambient inside(Transaction declared) {
    return switch (declared.propagation()) {
      case NOT_SUPPORTED -> new Ambient.None(true);
      case SUPPORTS -> new Ambient.Callers();
      case REQUIRED, REQUIRES_NEW -> new Ambient.Within(declared);
    };
  }

  /** No container stands between an object and its own private methods. */
  private static boolean isPrivate(MethodSymbol method) {
    return (method.flags() & Flags.PRIVATE) != 0;
  }

  /** The transaction that is declared on a method, its class, or an annotation of either. */
  Optional<Transaction> of(MethodSymbol method) {
    Optional<Transaction> found = known.get(method);
    if (found == null) {
      found = method.isConstructor() || method.isStatic() ? Optional.empty() : lookUp(method);
      known.put(method, found);
    }
    return found;
  }

  private Optional<Transaction> lookUp(MethodSymbol method) {
    Optional<Transaction> own = annotated(method, method);
    if (own.isPresent() || isPrivate(method)) {
      return own;
    }
    Optional<Transaction> overridden = ofOverridden(method);
    return overridden.isPresent() ? overridden : ofClass(method);
  }

  /** What an interface says of a method holds for those who implement it. */
  private Optional<Transaction> ofOverridden(MethodSymbol method) {
    if (!(method.owner instanceof ClassSymbol owner)) {
      return Optional.empty();
    }
    for (Type above : types.interfaces(owner.type)) {
      for (Symbol member : above.tsym.members().getSymbolsByName(method.name)) {
        if (member instanceof MethodSymbol declared
            && method.overrides(member, owner, types, true)) {
          Optional<Transaction> found = annotated(declared, method);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** What is said of a class holds for its methods, and for those of its subclasses. */
  private Optional<Transaction> ofClass(MethodSymbol method) {
    Symbol current = method.owner;
    while (current instanceof ClassSymbol type) {
      if (type.getAnnotationMirrors().stream().anyMatch(this::isLeftToTheCode)) {
        return Optional.empty();
      }
      Optional<Transaction> found = annotated(type, method);
      if (found.isPresent()) {
        return found.filter(
            transaction ->
                transaction.origin() != Origin.IMPLIED || (method.flags() & Flags.PUBLIC) != 0);
      }
      current = types.supertype(type.type).tsym;
    }
    return Optional.empty();
  }

  private Optional<Transaction> annotated(Symbol symbol, MethodSymbol method) {
    Optional<Transaction> found = Optional.empty();
    for (Attribute.Compound mirror : symbol.getAnnotationMirrors()) {
      Optional<Transaction> said = said(mirror, method, 0);
      boolean explicit = said.filter(one -> one.origin() == Origin.DECLARED).isPresent();
      found = explicit || found.isEmpty() ? said : found;
    }
    return found;
  }

  /** What an annotation says, or one that it bears itself. */
  private Optional<Transaction> said(Attribute.Compound mirror, MethodSymbol method, int depth) {
    Optional<Fact> fact = model.fact(FactKind.TRANSACTIONAL, mirror.type);
    if (fact.isPresent()) {
      return Optional.of(transaction(method, mirror, fact.get()));
    }
    if (depth < DEEPEST && !isOfJdk(mirror.type.tsym)) {
      for (Attribute.Compound meta : mirror.type.tsym.getAnnotationMirrors()) {
        Optional<Transaction> found = said(meta, method, depth + 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOfJdk(Symbol annotation) {
    return annotation.getQualifiedName().toString().startsWith("java.");
  }

  /** Whether a bean opens and ends its transactions itself. */
  private boolean isLeftToTheCode(Attribute.Compound mirror) {
    return model.is(FactKind.TRANSACTIONAL, mirror.type)
        && mirror.values.stream().anyMatch(value -> name(value.snd).equals(BY_THE_CODE));
  }

  private static String name(Attribute value) {
    String said = value.getValue().toString();
    return said.substring(said.lastIndexOf('.') + 1);
  }

  private Transaction transaction(MethodSymbol method, Attribute.Compound annotation, Fact fact) {
    Propagation propagation = Propagation.REQUIRED;
    Optional<Isolation> isolation = Optional.empty();
    boolean readOnly = false;
    for (var value : annotation.values) {
      String said = name(value.snd);
      if (value.fst.name.contentEquals("readOnly")) {
        readOnly = said.equals("true") || said.equals("1");
      } else if (value.fst.name.contentEquals("isolation")) {
        isolation = isolation(said);
      } else {
        propagation = propagation(said).orElse(propagation);
      }
    }
    Optional<Spot> spot = sources.body(method).map(body -> new Spot(body.tree(), body.unit()));
    return new Transaction(
        method,
        fact.says("implied", "yes") ? Origin.IMPLIED : Origin.DECLARED,
        propagation,
        readOnly,
        isolation,
        spot,
        Extent.THREAD);
  }

  /** The names of Spring's Propagation, Jakarta's TxType and EJB's TransactionAttributeType. */
  static Optional<Propagation> propagation(String name) {
    return switch (name) {
      case "REQUIRED", "MANDATORY", "NESTED" -> Optional.of(Propagation.REQUIRED);
      case "REQUIRES_NEW" -> Optional.of(Propagation.REQUIRES_NEW);
      case "NOT_SUPPORTED", "NEVER" -> Optional.of(Propagation.NOT_SUPPORTED);
      case "SUPPORTS" -> Optional.of(Propagation.SUPPORTS);
      default -> Optional.empty();
    };
  }

  /** The isolation level that a name of an enum's constant, or of a class's, speaks of. */
  static Optional<Isolation> isolation(String name) {
    for (Isolation level : Isolation.values()) {
      if (name.endsWith(level.name())) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
