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
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sieve: which bodies can reach a fork and a session at all. One scan of the calls of each
 * body, once a compilation; only what passes is walked.
 */
final class CallGraph {

  /** What a body can reach. */
  enum Reach {
    FORK,
    SESSION
  }

  private record Node(Set<Reach> own, Set<MethodSymbol> calls) {}

  private final Model model;
  private final Sources sources;
  private final Map<Tree, Node> nodes = new IdentityHashMap<>();
  private final Map<Tree, Set<Reach>> reached = new IdentityHashMap<>();
  private final Map<MethodSymbol, Set<Reach>> ofLibrary = new IdentityHashMap<>();

  CallGraph(Model model, Sources sources) {
    this.model = model;
    this.sources = sources;
  }

  /** Whether the body, with all that it calls in this compilation, forks and touches a session. */
  boolean isWorthWalking(Body body) {
    return reach(body).size() == Reach.values().length;
  }

  private Set<Reach> reach(Body start) {
    Set<Reach> known = reached.get(start.tree());
    if (known != null) {
      return known;
    }
    Set<Reach> found = EnumSet.noneOf(Reach.class);
    Set<Tree> seen = new LinkedHashSet<>();
    Deque<Body> open = new ArrayDeque<>();
    open.add(start);
    seen.add(start.tree());
    while (!open.isEmpty() && found.size() < Reach.values().length) {
      Body body = open.poll();
      Set<Reach> done = reached.get(body.tree());
      if (done != null) {
        found.addAll(done);
        continue;
      }
      Node node = node(body);
      found.addAll(node.own);
      for (MethodSymbol called : node.calls) {
        Optional<Body> next = sources.body(called);
        if (next.isPresent() && seen.add(next.get().tree())) {
          open.add(next.get());
        }
      }
    }
    if (found.isEmpty()) {
      seen.forEach(tree -> reached.put(tree, found));
    }
    reached.put(start.tree(), found);
    return found;
  }

  private Node node(Body body) {
    return nodes.computeIfAbsent(body.tree(), tree -> scan(body));
  }

  private Node scan(Body body) {
    Set<Reach> own = EnumSet.noneOf(Reach.class);
    Set<MethodSymbol> calls = new LinkedHashSet<>();
    TreeScanner<Void, Void> scanner =
        new TreeScanner<>() {
          @Override
          public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
            add(TreeInfo.symbol((JCTree) tree.getMethodSelect()));
            return super.visitMethodInvocation(tree, null);
          }

          @Override
          public Void visitNewClass(NewClassTree tree, Void unused) {
            add(((JCTree.JCNewClass) tree).constructor);
            return super.visitNewClass(tree, null);
          }

          @Override
          public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
            add(((JCTree.JCMemberReference) tree).sym);
            return super.visitMemberReference(tree, null);
          }

          private void add(Symbol symbol) {
            if (symbol instanceof MethodSymbol method) {
              own.addAll(ofCall(method));
              calls.add(method);
            }
          }
        };
    body.before().forEach(tree -> scanner.scan(tree, null));
    scanner.scan(body.code(), null);
    return new Node(own, calls);
  }

  /** What a call itself says: that it forks, that it is a session's. */
  private Set<Reach> ofCall(MethodSymbol method) {
    Set<Reach> known = ofLibrary.get(method);
    if (known != null) {
      return known;
    }
    Set<Reach> found = EnumSet.noneOf(Reach.class);
    for (Fact fact : model.facts(method)) {
      if (forks(fact)) {
        found.add(Reach.FORK);
      }
      if (fact.kind() == FactKind.OPENS || fact.kind() == FactKind.DERIVES) {
        found.add(Reach.SESSION);
      }
    }
    boolean open = (method.flags() & Flags.ABSTRACT) != 0 && sources.isOurs(method);
    if (open || isSession(method)) {
      found.add(Reach.SESSION);
    }
    ofLibrary.put(method, found);
    return found;
  }

  private boolean isSession(MethodSymbol method) {
    return !method.isConstructor()
        && (model.isSession(method.owner.type) || model.isDerived(method.owner.type));
  }

  private static boolean forks(Fact fact) {
    return switch (fact.kind()) {
      case FORK, PARALLEL, START, BLOCK -> true;
      case STREAM -> fact.says("parallel", "yes");
      default -> false;
    };
  }
}
