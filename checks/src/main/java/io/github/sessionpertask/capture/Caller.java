package io.github.sessionpertask.capture;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what a call calls: a body of this compilation, a function, a library method. */
final class Caller {

  private final BodyAnalysis here;
  private final LibraryCalls library;
  private final Replay replay;
  private final Creations creations;

  Caller(BodyAnalysis here) {
    this.here = here;
    this.replay = new Replay(here);
    this.library = new LibraryCalls(here);
    this.creations = new Creations(here, this, library);
  }

  private Store store() {
    return here.scene().store();
  }

  /** A constant of an enum is made. */
  void makeConstant(NewClassTree tree, VarSymbol constant, List<Value> arguments) {
    creations.create(
        tree,
        Value.of(new Obj.Static(constant)),
        ((JCTree.JCNewClass) tree).constructor,
        constant.owner,
        arguments,
        tree.getArguments());
  }

  /** A method call as written. */
  Value invocation(MethodInvocationTree tree) {
    here.reach(tree);
    ExpressionTree select = tree.getMethodSelect();
    if (!(TreeInfo.symbol((JCTree) select) instanceof MethodSymbol method)) {
      tree.getArguments().forEach(here.evaluator::value);
      return Value.NONE;
    }
    Value receiver = Value.NONE;
    Type receiverType = method.owner.type;
    if (method.isConstructor()) {
      receiver = here.evaluator.self();
    } else if (select instanceof MemberSelectTree member) {
      if (!method.isStatic()) {
        receiver = here.evaluator.value(member.getExpression());
        receiverType = ((JCTree) member.getExpression()).type;
      }
    } else if (!method.isStatic()) {
      receiver = here.evaluator.instance(method.owner);
      receiverType = here.body.owner().type;
    }
    List<Value> arguments = evaluate(tree.getArguments());
    if (!here.isReachable()) {
      return Value.NONE;
    }
    here.compilation.entities.handedOn(tree);
    return call(
        new CallSite(
            tree,
            tree,
            method,
            receiverType,
            receiver,
            arguments,
            tree.getArguments(),
            ((JCTree) tree).type));
  }

  List<Value> evaluate(List<? extends ExpressionTree> trees) {
    List<Value> values = new ArrayList<>();
    for (ExpressionTree tree : trees) {
      values.add(here.evaluator.value(tree));
    }
    return values;
  }

  /** An object is made as written. */
  Value creation(NewClassTree tree) {
    return creations.written(tree);
  }

  /** A call whose receiver and arguments are known; gives what it returns. */
  Value call(CallSite written) {
    MethodSymbol method = here.compilation.hierarchy.target(written.method());
    CallSite call = written.of(method);
    here.touches.call(call);
    here.effects.call(call);
    Optional<Value> association = here.associations.call(call);
    if (association.isPresent()) {
      return association.get();
    }
    here.owner.call(call);
    if (method.isConstructor()) {
      Optional<Body> body = here.compilation.sources.body(method);
      body.ifPresentOrElse(
          found -> run(found, call, call.receiver()), () -> here.owner.given(call));
      return Value.NONE;
    }
    Optional<Value> operation = here.operations.call(call);
    if (operation.isPresent()) {
      return operation.get();
    }
    if (isAsync(call)) {
      return here.tasks.forkCall(call, () -> dispatch(call, false).orElse(Value.NONE));
    }
    List<Fact> facts = here.compilation.model.facts(method);
    if (facts.stream().anyMatch(Fact::own)) {
      // What users say of their own methods goes before what the bodies show.
      return library.call(call, facts);
    }
    Optional<Value> ran = dispatch(call, facts.isEmpty());
    if (ran.isPresent()) {
      return here.associations.given(call, ran.get());
    }
    if (!facts.isEmpty()) {
      return here.associations.given(
          call, here.associations.copied(call, library.call(call, facts)));
    }
    here.owner.given(call);
    return here.associations.given(call, library.unknown(call));
  }

  /** Whether the call goes to another bean's method that a container runs on another thread. */
  private boolean isAsync(CallSite call) {
    MethodSymbol method = call.method();
    boolean marked =
        here.compilation.model.isAnnotated(FactKind.ASYNC, method)
            || here.compilation.model.isAnnotated(FactKind.ASYNC, method.owner);
    return marked
        && !method.isStatic()
        && call.receiver().objects().stream().noneMatch(o -> o instanceof Obj.Self)
        && !call.receiver().equals(here.evaluator.self());
  }

  /** Runs the bodies that the call may reach; empty where none is known. */
  private Optional<Value> dispatch(CallSite call, boolean orRemember) {
    MethodSymbol method = call.method();
    if (method.isStatic()) {
      return here.compilation
          .sources
          .body(method)
          .map(body -> run(body, call, Value.NONE))
          .or(() -> here.scopes.beanGiven(call))
          .or(() -> here.constants.call(call));
    }
    Value result = Value.NONE;
    boolean found = false;
    Value open = Value.NONE;
    for (Obj object : call.receiver().objects()) {
      Optional<Value> ran = runOn(object, call);
      if (ran.isPresent()) {
        found = true;
        result = result.or(ran.get());
      } else {
        open = open.or(Value.of(object));
      }
    }
    if (!found && call.receiver().isNone()) {
      Optional<Body> body = here.compilation.sources.body(method);
      if (body.isPresent()) {
        return body.map(known -> run(known, call, Value.NONE));
      }
    }
    if (!found) {
      Optional<Value> bean = here.scopes.beanGiven(call);
      if (bean.isPresent()) {
        return bean;
      }
      here.effects.unseen(call);
    }
    if (orRemember
        && !open.isNone()
        && isForCallers(open, call)
        && open.objects().stream().noneMatch(here.touches::worksThroughSession)) {
      Obj placeholder = Obj.made(call.shown(), Obj.Role.OPEN).throughCall(call.tree());
      CallSite remembered =
          new CallSite(
              call.tree(),
              call.shown(),
              method,
              call.receiverType(),
              open,
              call.arguments(),
              call.argumentTrees(),
              call.type());
      Scene scene = here.scene();
      here.record(
          new Event.Called(
              remembered, placeholder, scene.time().locks(), scene.around().ambient()));
      here.owner.lent(remembered);
      return Optional.of(result.or(Value.of(placeholder)));
    }
    return found ? Optional.of(result) : Optional.empty();
  }

  /** Whether a caller may know what an object is that this body was given. */
  private boolean isForCallers(Value open, CallSite call) {
    MethodSymbol method = call.method();
    boolean function =
        isFunctionOrResource(method)
            && !here.compilation.model.isDerivedWhenObtained(call.receiverType())
            && !here.compilation.model.isSession(call.receiverType());
    return isAbstract(method)
        && (function || here.compilation.sources.isOurs(method))
        && open.objects().stream().noneMatch(o -> o instanceof Obj.Static);
  }

  private boolean isFunctionOrResource(MethodSymbol method) {
    return here.compilation.model.isFunction(method.owner.type)
        || (method.name.contentEquals("close") && method.params().isEmpty());
  }

  /** Runs the method of one object; empty where its body is not known. */
  Optional<Value> runOn(Obj object, CallSite call) {
    MethodSymbol method = call.method();
    if (object instanceof Obj.Made made) {
      if (made.site() instanceof LambdaExpressionTree lambda && isAbstract(method)) {
        return Optional.of(runLambda(lambda, call, Value.of(object)));
      }
      if (made.site() instanceof MemberReferenceTree reference
          && made.role() == Obj.Role.VALUE
          && isAbstract(method)) {
        return Optional.of(runReference((JCTree.JCMemberReference) reference, call, object));
      }
      Value wrapped = store().stored(object, new Key.Slot(Key.Purpose.TASK));
      if (Creations.classOf(made) instanceof ClassSymbol type) {
        MethodSymbol target = implementation(method, type);
        Optional<Body> body =
            target == null ? Optional.empty() : here.compilation.sources.body(target);
        if (body.isPresent()) {
          return body.map(known -> run(known, call, Value.of(object)));
        }
        Optional<Value> component = component(target, object);
        if (component.isPresent()) {
          return component;
        }
      }
      if (!wrapped.isNone() && runsItsTask(method)) {
        return Optional.of(here.tasks.runHere(wrapped, call));
      }
      if (Creations.classOf(made) != null) {
        return Optional.empty();
      }
    }
    if (object instanceof Obj.Static constant) {
      Optional<ClassSymbol> type = here.constants.classOf(constant.field());
      if (type.isPresent()) {
        return Optional.ofNullable(implementation(method, type.get()))
            .flatMap(here.compilation.sources::body)
            .map(body -> run(body, call, Value.of(object)));
      }
    }
    Optional<Value> component = component(method, object);
    if (component.isPresent()) {
      return component;
    }
    return here.compilation.sources.body(method).map(body -> run(body, call, Value.of(object)));
  }

  /** What a class runs when the method is called: its own, an inherited, a default one, or null. */
  private MethodSymbol implementation(MethodSymbol method, ClassSymbol type) {
    MethodSymbol found = method.implementation(type, here.compilation.types, true);
    if (found != null) {
      return found;
    }
    for (Type above : here.compilation.types.interfaces(type.type)) {
      for (Type each : here.compilation.types.closure(above)) {
        for (Symbol member : each.tsym.members().getSymbolsByName(method.name)) {
          if (member instanceof MethodSymbol other
              && (other.flags() & Flags.DEFAULT) != 0
              && (other == method || other.overrides(method, type, here.compilation.types, true))) {
            return other;
          }
        }
      }
    }
    return null;
  }

  /** Whether calling the method of a wrapper runs what it wraps. */
  private boolean runsItsTask(MethodSymbol method) {
    return method.name.contentEquals("run") || here.compilation.model.isFunction(method.owner.type);
  }

  private static boolean isAbstract(MethodSymbol method) {
    return (method.flags() & Flags.ABSTRACT) != 0;
  }

  /** A record's accessor that nobody has written. */
  private Optional<Value> component(MethodSymbol method, Obj object) {
    if (method == null
        || !(method.owner instanceof ClassSymbol owner)
        || (owner.flags() & Flags.RECORD) == 0
        || !method.params().isEmpty()) {
      return Optional.empty();
    }
    if (here.compilation.sources.body(method).isPresent()) {
      return Optional.empty();
    }
    for (VarSymbol field : Records.fields(owner)) {
      if (field.name == method.name) {
        return Optional.of(
            here.evaluator.isInteresting(field.type)
                ? store().read(object, new Key.Var(field))
                : Value.NONE);
      }
    }
    return Optional.empty();
  }

  /** Runs a body for a call. */
  Value run(Body body, CallSite call, Value receiver) {
    if (!matters(body, call, receiver)) {
      return Value.NONE;
    }
    return replay.run(here.compilation.summaries.of(body), call, receiver);
  }

  /** A body that reaches nothing of interest matters only for what it hands on or keeps. */
  private boolean matters(Body body, CallSite call, Value receiver) {
    return here.evaluator.isInteresting(call.type())
        || (!receiver.isNone() && body.parameters().size() > 0 && anyGiven(call))
        || call.method().isConstructor()
        || here.compilation.mappings.isEntity(call.method().owner)
        || here.compilation.calls.isWorthReplaying(body);
  }

  private static boolean anyGiven(CallSite call) {
    return call.arguments().stream().anyMatch(argument -> !argument.isNone());
  }

  private Value runLambda(LambdaExpressionTree lambda, CallSite call, Value closure) {
    Body body = here.compilation.lambdas.of(lambda, here.body);
    return replay.run(here.compilation.summaries.of(body), call, closure);
  }

  private Value runReference(JCTree.JCMemberReference tree, CallSite call, Obj closure) {
    if (!(tree.sym instanceof MethodSymbol method)) {
      return Value.NONE;
    }
    if (method.isConstructor()) {
      Value object = Value.of(Obj.made(tree, Obj.Role.CREATED).throughCall(call.tree()));
      return creations.create(
          call.tree(), object, method, method.owner, call.arguments(), call.argumentTrees());
    }
    Value bound = store().stored(closure, new Key.Slot(Key.Purpose.BOUND));
    List<Value> arguments = call.arguments();
    List<? extends Tree> trees = call.argumentTrees();
    if (!method.isStatic() && tree.kind.isUnbound()) {
      bound = call.argument(0);
      arguments = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
      trees = trees.isEmpty() ? trees : trees.subList(1, trees.size());
    }
    Type receiverType =
        tree.expr != null && tree.expr.type != null ? tree.expr.type : method.owner.type;
    return call(
        new CallSite(
            call.tree(),
            tree,
            method,
            receiverType,
            bound,
            arguments,
            trees,
            method.getReturnType()));
  }

  /** The resource of a try statement is closed. */
  void close(Tree resource) {
    JCTree tree = (JCTree) resource;
    Type type =
        resource instanceof VariableTree variable
            ? ((JCTree.JCVariableDecl) variable).sym.type
            : tree.type;
    Value value =
        resource instanceof VariableTree variable
            ? store().local(((JCTree.JCVariableDecl) variable).sym)
            : here.evaluator.value((ExpressionTree) resource);
    if (type == null) {
      return;
    }
    MethodSymbol close = method(type, "close");
    if (close != null) {
      call(
          new CallSite(
              resource, resource, close, type, value, List.of(), List.of(), close.getReturnType()));
    }
  }

  /** An enhanced for statement asks what it walks for an iterator, and that for an element. */
  void walk(EnhancedForLoopTree loop, Value source) {
    Type type = ((JCTree) loop.getExpression()).type;
    if (source.isNone() || type == null || type instanceof Type.ArrayType) {
      return;
    }
    here.reach(loop);
    Value iterator = plain("iterator", type, source, loop);
    if (here.isReachable() && !iterator.equals(source)) {
      plain("next", method(type, "iterator").getReturnType(), iterator, loop);
    }
  }

  private Value plain(String name, Type type, Value receiver, EnhancedForLoopTree loop) {
    MethodSymbol called = method(type, name);
    return called == null || receiver.isNone()
        ? Value.NONE
        : call(
            new CallSite(
                loop,
                loop.getExpression(),
                called,
                type,
                receiver,
                List.of(),
                List.of(),
                called.getReturnType()));
  }

  /** The method without parameters that a type has by a name; null where it has none. */
  private MethodSymbol method(Type type, String name) {
    for (Type each : here.compilation.types.closure(type)) {
      for (Symbol member :
          each.tsym.members().getSymbolsByName(type.tsym.name.table.fromString(name))) {
        if (member instanceof MethodSymbol method && method.params().isEmpty()) {
          return method;
        }
      }
    }
    return null;
  }
}
