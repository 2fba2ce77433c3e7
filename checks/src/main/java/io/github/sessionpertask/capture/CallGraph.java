package io.github.sessionpertask.capture;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sieve: which bodies can reach a fork and a session at all. One scan of the calls of each
 * body, once a compilation; what they reach is handed back along the calls, each thing once. Only
 * what passes is walked.
 */
final class CallGraph {

  /** What a body can reach. */
  enum Reach {
    /** It hands a task to another thread. */
    FORK,
    /** It touches a session. */
    SESSION,
    /** It does something to the store or to a scope. */
    EFFECT,
    /** It joins, locks, or calls what it was given. */
    OTHER
  }

  private static final class Node {
    final Set<Reach> reach = EnumSet.noneOf(Reach.class);
    final List<Node> callers = new ArrayList<>();
  }

  private final Model model;
  private final Sources sources;
  private final Listeners listeners;
  private final Map<Tree, Node> nodes = new IdentityHashMap<>();
  private final Map<MethodSymbol, Set<Reach>> ofCalls = new IdentityHashMap<>();

  CallGraph(Model model, Sources sources, Listeners listeners) {
    this.model = model;
    this.sources = sources;
    this.listeners = listeners;
  }

  /** Whether the body, with all that it calls in this compilation, forks and touches a session. */
  boolean isWorthWalking(Body body) {
    Set<Reach> reach = node(body).reach;
    return reach.contains(Reach.FORK)
        && (reach.contains(Reach.SESSION) || reach.contains(Reach.EFFECT));
  }

  /** Whether what the body does can matter to a caller. */
  boolean isWorthReplaying(Body body) {
    return !node(body).reach.isEmpty();
  }

  private Node node(Body start) {
    Node known = nodes.get(start.tree());
    if (known != null) {
      return known;
    }
    Deque<Body> open = new ArrayDeque<>();
    Deque<Node> news = new ArrayDeque<>();
    nodes.put(start.tree(), new Node());
    open.add(start);
    while (!open.isEmpty()) {
      Body body = open.poll();
      Node caller = nodes.get(body.tree());
      for (MethodSymbol called : scan(body, caller.reach)) {
        Optional<Body> next = sources.body(called);
        if (next.isEmpty()) {
          continue;
        }
        Node callee = nodes.get(next.get().tree());
        if (callee == null) {
          callee = new Node();
          nodes.put(next.get().tree(), callee);
          open.add(next.get());
        }
        callee.callers.add(caller);
        caller.reach.addAll(callee.reach);
      }
      news.add(caller);
    }
    handBack(news);
    return nodes.get(start.tree());
  }

  /** Each caller reaches what its callees reach. */
  private static void handBack(Deque<Node> changed) {
    while (!changed.isEmpty()) {
      Node callee = changed.poll();
      for (Node caller : callee.callers) {
        if (caller.reach.addAll(callee.reach)) {
          changed.add(caller);
        }
      }
    }
  }

  /** The methods that a body calls; what the calls themselves say is added to its reach. */
  private Set<MethodSymbol> scan(Body body, Set<Reach> reach) {
    Set<MethodSymbol> calls = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    TreeScanner<Void, Void> scanner =
        new TreeScanner<>() {
          @Override
          public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
            Symbol called = TreeInfo.symbol((JCTree) tree.getMethodSelect());
            add(called);
            if (called instanceof MethodSymbol method) {
              listenersOf(method, tree).forEach(this::add);
            }
            return super.visitMethodInvocation(tree, null);
          }

          @Override
          public Void visitNewClass(NewClassTree tree, Void unused) {
            Symbol constructor = ((JCTree.JCNewClass) tree).constructor;
            add(constructor);
            if (constructor != null && tree.getClassBody() == null) {
              sources.methodsOfTask(constructor.owner, model).forEach(this::add);
            }
            return super.visitNewClass(tree, null);
          }

          @Override
          public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
            add(((JCTree.JCMemberReference) tree).sym);
            return super.visitMemberReference(tree, null);
          }

          private void add(Symbol symbol) {
            if (symbol instanceof MethodSymbol method && calls.add(method)) {
              reach.addAll(ofCall(method));
            }
          }
        };
    if (body.isAsync(model)) {
      reach.add(Reach.FORK);
    }
    body.before().forEach(tree -> scanner.scan(tree, null));
    scanner.scan(body.code(), null);
    return calls;
  }

  /** The methods that are called because a call publishes an event. */
  private List<MethodSymbol> listenersOf(MethodSymbol method, MethodInvocationTree call) {
    return model.facts(method, FactKind.PUBLISHES).isEmpty() || call.getArguments().isEmpty()
        ? List.of()
        : listeners.of(((JCTree) call.getArguments().get(0)).type);
  }

  /** What a call itself says: that it forks, that it is a session's. */
  private Set<Reach> ofCall(MethodSymbol method) {
    Set<Reach> known = ofCalls.get(method);
    if (known != null) {
      return known;
    }
    Set<Reach> found = EnumSet.noneOf(Reach.class);
    for (Fact fact : model.facts(method)) {
      if (affects(fact)) {
        found.add(Reach.EFFECT);
      }
      if (forks(fact)) {
        found.add(Reach.FORK);
      } else if (lends(fact)
          || fact.kind() == FactKind.OPENS
          || fact.kind() == FactKind.DERIVES
          || fact.kind() == FactKind.TOUCHES) {
        found.add(Reach.SESSION);
      } else if (ends(fact)) {
        found.add(Reach.OTHER);
      }
    }
    if (model.isAnnotated(FactKind.ASYNC, method)
        || model.isAnnotated(FactKind.ASYNC, method.owner)) {
      found.add(Reach.FORK);
    }
    if ((method.flags() & Flags.ABSTRACT) != 0) {
      if (sources.isOurs(method)) {
        found.add(Reach.SESSION);
      } else if (model.isFunction(method.owner.type) || Closers.isClose(method)) {
        found.add(Reach.OTHER);
      }
    }
    if (model.is(FactKind.SCOPED, method.owner.type)) {
      found.add(Reach.EFFECT);
    }
    if (isSession(method)) {
      found.add(Reach.SESSION);
    } else if (model.isDerivedWhenObtained(method.owner.type)) {
      found.add(Reach.OTHER);
    }
    ofCalls.put(method, found);
    return found;
  }

  private boolean isSession(MethodSymbol method) {
    boolean own =
        !method.isConstructor()
            && (model.isSession(method.owner.type) || model.isDerived(method.owner.type));
    return own || method.params().stream().anyMatch(given -> model.isSession(given.type));
  }

  private static boolean forks(Fact fact) {
    return switch (fact.kind()) {
      case FORK, PARALLEL, START, BLOCK -> true;
      case STREAM -> fact.says("parallel", "yes");
      default -> false;
    };
  }

  private static boolean affects(Fact fact) {
    return switch (fact.kind()) {
      case READS, WRITES, SCOPED -> true;
      default -> false;
    };
  }

  private static boolean lends(Fact fact) {
    return fact.kind() == FactKind.RUNS
        && (fact.says("given", "session") || fact.says("given", "derived"));
  }

  private static boolean ends(Fact fact) {
    return switch (fact.kind()) {
      case JOIN, SIGNAL, AWAIT, LOCK, UNLOCK, BINDS, UNBINDS, SCOPED, RUNS -> true;
      default -> false;
    };
  }
}
