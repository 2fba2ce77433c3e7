package io.github.sessionpertask.capture;

import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a call reaches by itself, whatever the called body does. */
final class CallReach {

  /** What can be reached. */
  enum Reach {
    /** A task is handed to another thread. */
    FORK,
    /** The thread pauses, while others run. */
    PAUSE,
    /** A transaction begins. */
    TRANSACTION,
    /** A session is touched. */
    SESSION,
    /** Something is done to the store or to a scope. */
    EFFECT,
    /** A join, a lock, or a call of what was given. */
    OTHER
  }

  /**
   * Whether a call forks.
   *
   * @param always whatever the arguments are
   * @param facts by which it does otherwise, if their conditions hold
   */
  private record Forking(boolean always, List<Fact> facts) {
    static final Forking NEVER = new Forking(false, List.of());
  }

  private final Model model;
  private final Sources sources;
  private final Hierarchy hierarchy;
  private final DeclaredTransactions transactions;
  private final Mappings mappings;
  private final Map<MethodSymbol, Set<Body>> implementations = new IdentityHashMap<>();
  private final Map<MethodSymbol, Forking> forking = new IdentityHashMap<>();
  private final Map<MethodSymbol, Set<Reach>> known = new IdentityHashMap<>();

  CallReach(
      Model model,
      Sources sources,
      Hierarchy hierarchy,
      DeclaredTransactions transactions,
      Mappings mappings) {
    this.mappings = mappings;
    this.transactions = transactions;
    this.model = model;
    this.sources = sources;
    this.hierarchy = hierarchy;
  }

  /** Whether a call with these arguments forks. */
  boolean forks(MethodSymbol method, List<? extends ExpressionTree> arguments) {
    Forking known = forking(method);
    if (known == Forking.NEVER || known.always()) {
      return known.always();
    }
    return known.facts().stream().anyMatch(fact -> FieldFacts.holds(fact, arguments));
  }

  /** Whether a call with whatever arguments forks. */
  boolean mayFork(MethodSymbol method) {
    return forking(method) != Forking.NEVER;
  }

  /** Whether all that a call does is to let others run. */
  private boolean isPause(MethodSymbol method) {
    Forking known = forking(method);
    return !known.always()
        && known.facts().stream().allMatch(fact -> fact.kind() == FactKind.PAUSES);
  }

  private Forking forking(MethodSymbol method) {
    Forking found = forking.get(method);
    if (found == null) {
      found = lookUpForks(method);
      forking.put(method, found);
    }
    return found;
  }

  private Forking lookUpForks(MethodSymbol method) {
    List<Fact> all = model.facts(method);
    List<Fact> facts = all.isEmpty() ? all : all.stream().filter(CallReach::forks).toList();
    boolean async =
        model.isAnnotated(FactKind.ASYNC, method)
            || model.isAnnotated(FactKind.ASYNC, method.owner);
    // What a reactive session promises has been started.
    boolean always =
        async || (model.isPromise(method.getReturnType()) && model.isReactive(method.owner.type));
    return always || !facts.isEmpty() ? new Forking(always, facts) : Forking.NEVER;
  }

  private static boolean forks(Fact fact) {
    return switch (fact.kind()) {
      // While a thread pauses, others run too.
      // A pipeline that leaves its thread is a task to whoever gets it.
      case FORK, PARALLEL, START, BLOCK, PAUSES, HOP -> true;
      case STREAM -> fact.says("parallel", "yes");
      case LAZY -> fact.says("elements", "merged");
      default -> false;
    };
  }

  /** All that a call may reach. */
  Set<Reach> of(MethodSymbol method) {
    Set<Reach> found = known.get(method);
    if (found == null) {
      found = lookUp(method);
      known.put(method, found);
    }
    return found;
  }

  private Set<Reach> lookUp(MethodSymbol method) {
    Set<Reach> found = EnumSet.noneOf(Reach.class);
    if (mayFork(method)) {
      found.add(isPause(method) ? Reach.PAUSE : Reach.FORK);
    }
    for (Fact fact : model.facts(method)) {
      if (fact.kind() == FactKind.BEGINS || fact.columns().containsKey("transaction")) {
        found.add(Reach.TRANSACTION);
      }
      if (affects(fact)) {
        found.add(Reach.EFFECT);
      }
      if (touches(fact)) {
        found.add(Reach.SESSION);
      } else if (!forks(fact) && ends(fact)) {
        found.add(Reach.OTHER);
      }
    }
    if (isAnnotatedToAffect(method)) {
      found.add(Reach.EFFECT);
    }
    if ((method.flags() & Flags.ABSTRACT) != 0) {
      if (sources.isOurs(method)) {
        if (!isDispatched(method)) {
          found.add(Reach.SESSION);
        }
      } else if (model.isFunction(method.owner.type) || Closers.isClose(method)) {
        found.add(Reach.OTHER);
      }
    }
    if (model.implicit(method).isPresent()) {
      found.add(Reach.SESSION);
    }
    if (mappings.of(method).isPresent()) {
      found.add(Reach.OTHER);
    }
    if (model.is(FactKind.SCOPED, method.owner.type)) {
      found.add(Reach.EFFECT);
    }
    if (isSession(method)) {
      found.add(Reach.SESSION);
    } else if (model.isDerivedWhenObtained(method.owner.type)) {
      found.add(Reach.OTHER);
    }
    return found;
  }

  private boolean isAnnotatedToAffect(MethodSymbol method) {
    boolean said =
        !method.getAnnotationMirrors().isEmpty()
            && (model.isAnnotated(FactKind.WRITES, method)
                || model.isAnnotated(FactKind.READS, method));
    // A transaction around what is not seen says that it does something.
    return said || (sources.body(method).isEmpty() && transactions.of(method).isPresent());
  }

  /**
   * Whether an abstract method is one whose targets this compilation shows. It does not show what a
   * lambda does, nor what a library makes of an interface.
   */
  boolean isDispatched(MethodSymbol method) {
    return (method.flags() & Flags.ABSTRACT) != 0
        && sources.isOurs(method)
        && !model.isFunction(method.owner.type)
        && !implementations(method).isEmpty();
  }

  /** The bodies that implement an abstract method. */
  Set<Body> implementations(MethodSymbol method) {
    Set<Body> found = implementations.get(method);
    if (found == null) {
      found = hierarchy.implementations(method);
      implementations.put(method, found);
    }
    return found;
  }

  private static boolean touches(Fact fact) {
    return switch (fact.kind()) {
      case OPENS, DERIVES, TOUCHES -> true;
      case RUNS -> fact.says("given", "session") || fact.says("given", "derived");
      default -> false;
    };
  }

  private boolean isSession(MethodSymbol method) {
    boolean own =
        !method.isConstructor()
            && (model.isSession(method.owner.type) || model.isDerived(method.owner.type));
    return own || method.params().stream().anyMatch(given -> model.isSession(given.type));
  }

  private static boolean affects(Fact fact) {
    return switch (fact.kind()) {
      case READS, WRITES, FORGETS, LOADS, SCOPED -> true;
      default -> false;
    };
  }

  private static boolean ends(Fact fact) {
    return switch (fact.kind()) {
      case JOIN, SIGNAL, AWAIT, LOCK, UNLOCK, BINDS, UNBINDS, SCOPED, CURRENT, RUNS, BEGINS, ENDS ->
          true;
      default -> false;
    };
  }
}
