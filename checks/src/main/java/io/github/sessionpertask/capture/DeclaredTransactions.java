package io.github.sessionpertask.capture;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.effect.Ambient;
import io.github.sessionpertask.effect.Transaction;
import io.github.sessionpertask.effect.Transaction.Isolation;
import io.github.sessionpertask.effect.Transaction.Origin;
import io.github.sessionpertask.effect.Transaction.Propagation;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** The transactions that a container opens around methods, by what is declared on them. */
final class DeclaredTransactions {

  private final Model model;
  private final Sources sources;
  private final Map<MethodSymbol, Optional<Transaction>> known = new IdentityHashMap<>();

  DeclaredTransactions(Model model, Sources sources) {
    this.model = model;
    this.sources = sources;
  }

  /** What a body is in when it begins. */
  Ambient atEntryOf(Body body) {
    if (!(body.tree() instanceof JCTree.JCMethodDecl method)) {
      return new Ambient.Callers();
    }
    Optional<Transaction> declared = of(method.sym);
    if (declared.isEmpty()) {
      return new Ambient.Callers();
    }
    return declared.get().propagation() == Propagation.NOT_SUPPORTED
        ? new Ambient.None()
        : new Ambient.Within(declared.get());
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
    Optional<Attribute.Compound> annotation = annotation(method);
    if (annotation.isEmpty() && (method.flags() & Flags.PUBLIC) != 0) {
      annotation = annotation(method.owner);
    }
    return annotation.map(found -> transaction(method, found));
  }

  private Optional<Attribute.Compound> annotation(Symbol symbol) {
    for (Attribute.Compound mirror : symbol.getAnnotationMirrors()) {
      if (model.is(FactKind.TRANSACTIONAL, mirror.type)) {
        return Optional.of(mirror);
      }
    }
    for (Attribute.Compound mirror : symbol.getAnnotationMirrors()) {
      for (Attribute.Compound meta : mirror.type.tsym.getAnnotationMirrors()) {
        if (model.is(FactKind.TRANSACTIONAL, meta.type)) {
          return Optional.of(meta);
        }
      }
    }
    return Optional.empty();
  }

  private Transaction transaction(MethodSymbol method, Attribute.Compound annotation) {
    Propagation propagation = Propagation.REQUIRED;
    Optional<Isolation> isolation = Optional.empty();
    boolean readOnly = false;
    for (var value : annotation.values) {
      String said = value.snd.getValue().toString();
      String name = said.substring(said.lastIndexOf('.') + 1);
      if (value.fst.name.contentEquals("readOnly")) {
        readOnly = Boolean.TRUE.equals(value.snd.getValue()) || said.equals("1");
      } else if (value.fst.name.contentEquals("isolation")) {
        isolation = isolation(name);
      } else {
        propagation = propagation(name).orElse(propagation);
      }
    }
    Optional<Spot> spot = sources.body(method).map(body -> new Spot(body.tree(), body.unit()));
    return new Transaction(method, Origin.DECLARED, propagation, readOnly, isolation, spot);
  }

  /** The names of Spring's Propagation, Jakarta's TxType and EJB's TransactionAttributeType. */
  private static Optional<Propagation> propagation(String name) {
    return switch (name) {
      case "REQUIRED", "MANDATORY", "NESTED" -> Optional.of(Propagation.REQUIRED);
      case "REQUIRES_NEW" -> Optional.of(Propagation.REQUIRES_NEW);
      case "NOT_SUPPORTED", "NEVER" -> Optional.of(Propagation.NOT_SUPPORTED);
      case "SUPPORTS" -> Optional.of(Propagation.SUPPORTS);
      default -> Optional.empty();
    };
  }

  private static Optional<Isolation> isolation(String name) {
    for (Isolation level : Isolation.values()) {
      if (level.name().equals(name)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
