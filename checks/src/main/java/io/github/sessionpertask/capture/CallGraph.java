package io.github.sessionpertask.capture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import io.github.sessionpertask.capture.CallReach.Reach;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which bodies call which, and what they can reach. The calls of each body are scanned once a
 * compilation, with one question: whether it forks. What else it reaches is asked only of what a
 * forking body calls; it is handed back along the calls, each thing once.
 */
final class CallGraph {

  /** A body, and the bodies that it calls. */
  static final class Node {
    final Body body;

    /** The bodies that call it. */
    final List<Node> callers = new ArrayList<>();

    final List<Node> callees = new ArrayList<>();

    /** Whether it hands over tasks itself, or pauses. */
    boolean forks;

    /** Whether it or a body that it calls, at any depth, hands over tasks or pauses. */
    boolean reachesFork;

    private final Set<MethodSymbol> calls = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<ClassTree> classes = new ArrayList<>();
    private Optional<Set<Reach>> reach = Optional.empty();

    /** The bodies that may run it by calling an abstract method. */
    private final List<Node> virtualCallers = new ArrayList<>();

    private Node(Body body) {
      this.body = body;
    }
  }

  private final Model model;
  private final Sources sources;
  private final Hierarchy hierarchy;
  private final Listeners listeners;
  private final DeclaredTransactions transactions;
  private final Mappings mappings;
  private final Map<Tree, Node> nodes = new IdentityHashMap<>();
  private final CallReach ofCalls;

  CallGraph(
      Model model,
      Sources sources,
      Hierarchy hierarchy,
      Listeners listeners,
      DeclaredTransactions transactions,
      Mappings mappings) {
    this.model = model;
    this.sources = sources;
    this.hierarchy = hierarchy;
    this.listeners = listeners;
    this.transactions = transactions;
    this.mappings = mappings;
    this.ofCalls = new CallReach(model, sources, hierarchy, transactions, mappings);
  }

  /** The bodies of the methods in a file, those of local and anonymous classes too. */
  List<Node> nodesIn(CompilationUnitTree unit) {
    List<Node> found = new ArrayList<>();
    Deque<ClassTree> open = new ArrayDeque<>();
    for (Tree declared : unit.getTypeDecls()) {
      if (declared instanceof ClassTree type) {
        open.add(type);
      }
    }
    while (!open.isEmpty()) {
      ClassTree type = open.poll();
      if (((JCTree.JCClassDecl) type).sym != null) {
        sources.add(type, unit);
      }
      for (Tree member : type.getMembers()) {
        Optional<Node> node = ofMethod(member);
        if (node.isPresent()) {
          found.add(node.get());
          open.addAll(node.get().classes);
        } else {
          open.addAll(classesIn(member));
        }
      }
    }
    return found;
  }

  private Optional<Node> ofMethod(Tree member) {
    return member instanceof MethodTree method
            && method.getBody() != null
            && ((JCTree.JCMethodDecl) method).sym != null
        ? sources.body(((JCTree.JCMethodDecl) method).sym).map(this::node)
        : Optional.empty();
  }

  /**
   * Whether the body, with all that it calls in this compilation, does what a finding needs: it
   * touches a session or data, and hands over tasks, or pauses where a transaction may be open.
   */
  boolean mayBeHazardous(Node node) {
    if (!node.reachesFork || !reachesSession(node)) {
      return false;
    }
    Set<Reach> reach = reach(node);
    return reach.contains(Reach.FORK) || reach.contains(Reach.TRANSACTION);
  }

  private boolean reachesSession(Node node) {
    Set<Reach> reach = reach(node);
    return reach.contains(Reach.SESSION) || reach.contains(Reach.EFFECT);
  }

  /** Whether the body hands over tasks and touches a session, by itself or through its calls. */
  boolean forksOverSession(Body body) {
    Node node = node(body);
    return node.reachesFork && reachesSession(node);
  }

  /** Whether what the body does can matter to a caller. */
  boolean isWorthReplaying(Body body) {
    return !reach(node(body)).isEmpty();
  }

  /** The node of a body; all that it calls is in the graph then. */
  Node node(Body start) {
    Node known = nodes.get(start.tree());
    if (known != null) {
      return known;
    }
    Node first = new Node(start);
    Deque<Node> open = new ArrayDeque<>();
    Deque<Node> news = new ArrayDeque<>();
    nodes.put(start.tree(), first);
    open.add(first);
    while (!open.isEmpty()) {
      Node caller = open.poll();
      new CallScanner(caller).scanBody();
      for (MethodSymbol called : caller.calls) {
        Optional<Body> next = sources.body(called);
        if (next.isEmpty()) {
          continue;
        }
        Node callee = nodes.get(next.get().tree());
        if (callee == null) {
          callee = new Node(next.get());
          nodes.put(next.get().tree(), callee);
          open.add(callee);
        }
        callee.callers.add(caller);
        caller.callees.add(callee);
        caller.reachesFork |= callee.reachesFork;
      }
      news.add(caller);
    }
    handForksBack(news);
    return first;
  }

  private static void handForksBack(Deque<Node> changed) {
    while (!changed.isEmpty()) {
      Node callee = changed.poll();
      for (Node caller : callee.callers) {
        if (callee.reachesFork && !caller.reachesFork) {
          caller.reachesFork = true;
          changed.add(caller);
        }
      }
    }
  }

  private Set<Reach> reach(Node start) {
    if (start.reach.isPresent()) {
      return start.reach.get();
    }
    Deque<Node> open = new ArrayDeque<>();
    Deque<Node> news = new ArrayDeque<>();
    start.reach = Optional.of(ofCalls(start));
    open.add(start);
    while (!open.isEmpty()) {
      Node caller = open.poll();
      List<Node> callees = new ArrayList<>(caller.callees);
      for (Node target : targets(caller)) {
        target.virtualCallers.add(caller);
        callees.add(target);
      }
      for (Node callee : callees) {
        if (callee.reach.isEmpty()) {
          callee.reach = Optional.of(ofCalls(callee));
          open.add(callee);
        }
        caller.reach.get().addAll(callee.reach.get());
      }
      news.add(caller);
    }
    handBack(news);
    return start.reach.get();
  }

  private static void handBack(Deque<Node> changed) {
    while (!changed.isEmpty()) {
      Node callee = changed.poll();
      for (List<Node> callers : List.of(callee.callers, callee.virtualCallers)) {
        for (Node caller : callers) {
          if (caller.reach.isPresent() && caller.reach.get().addAll(callee.reach.get())) {
            changed.add(caller);
          }
        }
      }
    }
  }

  /** The bodies that may run where the body calls abstract methods. */
  private List<Node> targets(Node caller) {
    List<Node> found = new ArrayList<>();
    for (MethodSymbol called : caller.calls) {
      if (ofCalls.isDispatched(called)) {
        ofCalls.implementations(called).forEach(body -> found.add(node(body)));
      }
    }
    return found;
  }

  /** Whether a call of which only a caller knows the target may touch a session or data. */
  boolean mayReachSession(MethodSymbol called) {
    if (!ofCalls.isDispatched(called)) {
      return true;
    }
    return ofCalls.implementations(called).stream().anyMatch(body -> reachesSession(node(body)));
  }

  private Set<Reach> ofCalls(Node node) {
    Set<Reach> found = EnumSet.noneOf(Reach.class);
    node.calls.forEach(called -> found.addAll(ofCalls.of(called)));
    if (node.body.isAsync(model)) {
      found.add(Reach.FORK);
    }
    if (node.body.method().flatMap(transactions::of).isPresent()) {
      found.add(Reach.TRANSACTION);
    }
    if (readsLazily(node.body)) {
      found.add(Reach.OTHER);
    }
    return found;
  }

  /** Whether a body reads an association of an entity from its field, or walks a derived handle. */
  private boolean readsLazily(Body body) {
    boolean[] found = {false};
    TreeScanner scanner =
        new TreeScanner() {
          @Override
          public void visitSelect(JCTree.JCFieldAccess tree) {
            found[0] |= tree.sym instanceof VarSymbol field && mappings.of(field).isPresent();
            super.visitSelect(tree);
          }

          @Override
          public void visitForeachLoop(JCTree.JCEnhancedForLoop tree) {
            found[0] |= tree.expr.type != null && model.isDerivedWhenObtained(tree.expr.type);
            super.visitForeachLoop(tree);
          }
        };
    body.before().forEach(tree -> scanner.scan((JCTree) tree));
    scanner.scan((JCTree) body.code());
    return found[0];
  }

  private static List<ClassTree> classesIn(Tree member) {
    if (member instanceof ClassTree type) {
      return List.of(type);
    }
    List<ClassTree> found = new ArrayList<>();
    new TreeScanner() {
      @Override
      public void visitClassDef(JCTree.JCClassDecl tree) {
        found.add(tree);
      }
    }.scan((JCTree) member);
    return found;
  }

  /** Notes the calls of a body, and whether one of them forks. */
  private final class CallScanner extends TreeScanner {
    private final Node node;
    private int depth;

    CallScanner(Node node) {
      this.node = node;
    }

    void scanBody() {
      node.forks = node.body.isAsync(model);
      for (Tree tree : node.body.before()) {
        scan((JCTree) tree);
      }
      scan((JCTree) node.body.code());
      node.reachesFork = node.forks;
    }

    @Override
    public void visitApply(JCTree.JCMethodInvocation tree) {
      Symbol called = TreeInfo.symbol(tree.getMethodSelect());
      add(called, tree.getArguments());
      if (called instanceof MethodSymbol method && tree.getArguments().nonEmpty()) {
        listenersOf(method, tree.getArguments().head).forEach(heard -> add(heard, List.of()));
      }
      super.visitApply(tree);
    }

    @Override
    public void visitNewClass(JCTree.JCNewClass tree) {
      Symbol constructor = tree.constructor;
      add(constructor, tree.getArguments());
      if (constructor != null && tree.getClassBody() == null) {
        for (Symbol method : sources.methodsOfTask(constructor.owner, model)) {
          add(method, List.of());
        }
      }
      super.visitNewClass(tree);
    }

    @Override
    public void visitReference(JCTree.JCMemberReference tree) {
      if (tree.sym instanceof MethodSymbol named) {
        MethodSymbol method = hierarchy.target(named);
        node.calls.add(method);
        node.forks |= ofCalls.mayFork(method);
      }
      super.visitReference(tree);
    }

    @Override
    public void visitClassDef(JCTree.JCClassDecl tree) {
      if (depth == 0) {
        node.classes.add(tree);
      }
      depth++;
      super.visitClassDef(tree);
      depth--;
    }

    /** The methods that are called because a call publishes an event. */
    private List<MethodSymbol> listenersOf(MethodSymbol method, JCTree event) {
      return model.facts(method, FactKind.PUBLISHES).isEmpty()
          ? List.of()
          : listeners.of(event.type);
    }

    private void add(Symbol symbol, List<? extends ExpressionTree> arguments) {
      if (symbol instanceof MethodSymbol named) {
        MethodSymbol method = hierarchy.target(named);
        node.calls.add(method);
        node.forks |= ofCalls.forks(method, arguments);
      }
    }
  }
}
