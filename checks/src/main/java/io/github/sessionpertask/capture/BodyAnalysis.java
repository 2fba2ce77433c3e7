package io.github.sessionpertask.capture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.effect.Ambient;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.effect.Surroundings;
import io.github.sessionpertask.flow.StructuredFlow;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.overlap.Conflict;
import io.github.sessionpertask.overlap.Flight;
import io.github.sessionpertask.overlap.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Walks one body: finds the conflicts that it shows and summarises it for its callers. */
final class BodyAnalysis extends StructuredFlow<Scene> {

  final Compilation compilation;
  final Body body;
  final Evaluator evaluator;
  final Elements elements;
  final Caller caller;
  final Touches touches;
  final Constants constants;
  final Effects effects;
  final Transactions transactions;
  final List<Rule> rules;
  final Owner owner;
  final Tasks tasks;
  final Executors executors;
  final Bindings bindings;
  final Scopes scopes;
  final HomeThreads homes;
  final Contexts contexts;
  final Operations operations;
  private final Reactive reactive;
  final Associations associations;
  final Fuel fuel = new Fuel();
  private Recorder recorder = new Recorder();
  private Value result = Value.NONE;
  private Value yielded = Value.NONE;
  private boolean inTask;
  private boolean supposing;
  private final Set<VarSymbol> declared = new HashSet<>();
  private final Set<Body> lambdas = new LinkedHashSet<>();
  private final Set<Tree> reached = new HashSet<>();
  private final Set<VarSymbol> indexes = new HashSet<>();
  private final Map<Tree, Value> loopSources = new HashMap<>();
  private final Map<Tree, List<VarSymbol>> agedByLoop = new IdentityHashMap<>();
  private final Map<Tree, List<Tree>> callsAgedByLoop = new IdentityHashMap<>();

  BodyAnalysis(Compilation compilation, Body body) {
    this.compilation = compilation;
    this.body = body;
    this.evaluator = new Evaluator(this);
    this.elements = new Elements(this);
    this.touches = new Touches(this);
    this.constants = new Constants(this);
    this.effects = new Effects(this);
    this.transactions = new Transactions(this);
    this.rules = Rule.all(this);
    this.owner = new Owner(this);
    this.tasks = new Tasks(this);
    this.executors = new Executors(this);
    this.bindings = new Bindings(this);
    this.scopes = new Scopes(this);
    this.homes = new HomeThreads(this);
    this.contexts = new Contexts(this);
    this.operations = new Operations(this);
    this.reactive = new Reactive(this);
    this.associations = new Associations(this);
    this.caller = new Caller(this);
  }

  /** Walks the body. */
  Summary summarise() {
    Scene entry = new Scene();
    for (VarSymbol parameter : body.parameters()) {
      declare(parameter);
      if (evaluator.isInteresting(parameter.type)) {
        entry.store().assign(parameter, Value.of(new Obj.Param(parameter)));
      }
    }
    if (isSynchronized()) {
      entry.time().lock(isStatic() ? new Obj.Type(body.owner()) : new Obj.Self());
    }
    entry.around().enter(compilation.transactions.atEntryOf(body));
    if (isInScopeOfItsOwn()) {
      entry.around().lookUps().bind(Set.of());
    }
    entry.around().enterScopes(contexts.atEntryOf(body));
    for (Tree initializer : body.before()) {
      aside(entry, () -> initialize(initializer));
    }
    Optional<Scene> exit = walk(entry, body.code());
    Timeline time = exit.map(Scene::time).orElseGet(Timeline::new);
    List<Event> events = new ArrayList<>();
    for (Event event : recorder.events()) {
      events.add(
          event instanceof Event.Forked forked
              ? forked.staying(time.isInFlight(forked.flight().handle()))
              : event);
    }
    Store heap = exit.map(Scene::store).orElseGet(Store::new);
    exit.ifPresent(reactive::ended);
    lambdas.forEach(this::lookAtUnlessRun);
    new Escapes(this).check(time, heap);
    rules.forEach(Rule::ended);
    Custody custody = owner.custody(exit, thrownOut());
    if (body.isAsync(compilation.model)) {
      // Its callers are in other beans, and most of them in other compilations.
      aside(new Scene(heap, time, new Surroundings()), () -> owner.asyncEnded(custody, result));
    }
    return new Summary(
        body, events, result, Exports.of(heap, events, result), time.joined(), custody);
  }

  private boolean isSynchronized() {
    return body.tree() instanceof JCTree.JCMethodDecl method
        && (method.mods.flags & com.sun.tools.javac.code.Flags.SYNCHRONIZED) != 0;
  }

  /** Whether a container opens a scope around the body. */
  private boolean isInScopeOfItsOwn() {
    return body.tree() instanceof JCTree.JCMethodDecl method
        && (compilation.model.isAnnotated(FactKind.BINDS, method.sym)
            || compilation.model.isAnnotated(FactKind.BINDS, method.sym.owner));
  }

  private boolean isStatic() {
    return ((JCTree.JCMethodDecl) body.tree()).sym.isStatic();
  }

  /** What nobody runs here somebody else will: what it forks and closes it shows by itself. */
  private void lookAtUnlessRun(Body lambda) {
    if (!compilation.summaries.isKnown(lambda) && compilation.calls.forksOverSession(lambda)) {
      compilation.summaries.of(lambda);
    }
  }

  private void initialize(Tree initializer) {
    if (initializer instanceof VariableTree field) {
      Value value = evaluator.value(field.getInitializer());
      VarSymbol symbol = ((JCTree.JCVariableDecl) field).sym;
      scene().store().write(Value.of(new Obj.Self()), new Key.Var(symbol), value);
    } else {
      statement((com.sun.source.tree.StatementTree) initializer);
    }
  }

  // --- what the rest of the room needs of the walk

  Scene scene() {
    return now();
  }

  boolean isReachable() {
    return reachable();
  }

  Spot spot(Tree tree) {
    return new Spot(tree, body.unit());
  }

  void record(Event event) {
    recorder.add(event);
  }

  /** The handles of the tasks that the code starts on other ways than that which leads here. */
  Set<Obj> apart() {
    return scene().time().notInFlight(recorder.started());
  }

  /** The same with those of which it is known besides. */
  Set<Obj> apart(Set<Obj> more) {
    if (more.isEmpty()) {
      return apart();
    }
    Set<Obj> all = new LinkedHashSet<>(more);
    all.addAll(apart());
    return all;
  }

  void found(List<Conflict> conflicts) {
    compilation.found(
        body,
        conflicts.stream()
            .filter(conflict -> !touches.isOpen(conflict.touch().root()))
            .filter(conflict -> !supposing || conflict.isReactive())
            .toList());
  }

  /** Whether what happens now would happen if somebody subscribed. */
  boolean isSupposing() {
    return supposing;
  }

  /** Looks at what would happen; of that, only what reactive sessions are asked for is told. */
  void suppose(Scene from, Timeline time, Runnable work) {
    Recorder outer = recorder;
    boolean outerInTask = inTask;
    boolean outerSupposing = supposing;
    recorder = new Recorder();
    inTask = true;
    supposing = true;
    aside(new Scene(from.store().copy(), time, from.around().copy()), work);
    recorder = outer;
    inTask = outerInTask;
    supposing = outerSupposing;
  }

  /** Does something; what it records is recorded of other objects. */
  void renaming(UnaryOperator<Obj> change, Runnable work) {
    int from = recorder.size();
    work.run();
    recorder.rename(from, change);
  }

  Reactive reactive() {
    return reactive;
  }

  void found(Hazard hazard) {
    if (!supposing || hazard.kind() == Hazard.Kind.SESSION_MOVED) {
      compilation.found(hazard);
    }
  }

  /** Whether what happens now happens in a task that is being looked at from its fork. */
  boolean isInTask() {
    return inTask;
  }

  /** A lambda is made. */
  void met(Body lambda) {
    lambdas.add(lambda);
  }

  void declare(VarSymbol variable) {
    declared.add(variable);
  }

  boolean isDeclared(VarSymbol variable) {
    return declared.contains(variable);
  }

  /** An expression that makes objects is reached; what it made before are earlier objects now. */
  void reach(Tree tree) {
    if (!reached.add(tree)) {
      scene().age(tree);
    }
  }

  /** A variable is used to name a place among elements. */
  Key.At index(VarSymbol variable) {
    indexes.add(variable);
    return new Key.At(variable, false);
  }

  /** A variable has a new value; places that it named are earlier ones now. */
  void changed(VarSymbol variable) {
    if (indexes.contains(variable)) {
      scene().age(variable);
    }
  }

  /** A local variable gets a value; flags are known by the constants that they get. */
  void flag(VarSymbol variable, Optional<ExpressionTree> value) {
    if (!variable.type.hasTag(TypeTag.BOOLEAN) || variable.owner instanceof ClassSymbol) {
      return;
    }
    Timeline time = scene().time();
    if (value.isPresent()
        && value.get() instanceof LiteralTree literal
        && literal.getValue() instanceof Boolean constant) {
      time.flag(variable, constant);
    } else {
      time.forgetFlag(variable);
    }
  }

  void ageWith(Tree loop, List<VarSymbol> variables) {
    agedByLoop.put(loop, variables);
  }

  void ageCallsWith(Tree loop, List<Tree> calls) {
    callsAgedByLoop.put(loop, calls);
  }

  void branches(Runnable one, Runnable other) {
    branch(one, other);
  }

  void repeated(Tree loop, Runnable once) {
    repeat(loop, once);
  }

  boolean tells(Object note) {
    return tellCatches(note);
  }

  void mayThrow(Set<String> caughtAs, Scene thrown) {
    raise(caughtAs, thrown);
  }

  /** Looks at a task: does something on a timeline of its own and gives what was recorded. */
  Recorder asTask(Timeline own, Optional<String> inherits, Runnable work) {
    Recorder outer = recorder;
    boolean outerInTask = inTask;
    Recorder mine = new Recorder();
    recorder = mine;
    inTask = true;
    Surroundings around = new Surroundings(new Ambient.None(false));
    Scene aside = new Scene(scene().store().copy(), own, around);
    bindings.leaveBehind(aside.store(), inherits);
    aside(aside, work);
    recorder = outer;
    inTask = outerInTask;
    aside.store().rename(bindings::fromTask);
    scene().store().absorb(aside.store());
    return mine;
  }

  Value switchValue(com.sun.source.tree.SwitchExpressionTree tree) {
    Value outer = yielded;
    yielded = Value.NONE;
    switchOver(tree, tree.getExpression(), tree.getCases());
    Value mine = yielded;
    yielded = outer;
    return mine;
  }

  void declareLocalClass(ClassTree tree) {
    compilation.sources.add(tree, body.unit());
  }

  // --- the walk

  @Override
  protected void expression(ExpressionTree tree) {
    if (tree != null) {
      loopSources.put(tree, evaluator.value(tree));
    }
  }

  @Override
  protected void variable(VariableTree tree) {
    VarSymbol symbol = ((JCTree.JCVariableDecl) tree).sym;
    if (symbol == null) {
      return;
    }
    declare(symbol);
    changed(symbol);
    if (tree.getInitializer() != null) {
      compilation.fields.declared(symbol, tree.getInitializer());
    }
    Value value =
        tree.getInitializer() == null ? Value.NONE : evaluator.value(tree.getInitializer());
    flag(symbol, Optional.ofNullable(tree.getInitializer()));
    scene().store().assign(symbol, value);
  }

  @Override
  protected void localClass(ClassTree tree) {
    declareLocalClass(tree);
  }

  @Override
  protected void returned(Optional<ExpressionTree> tree) {
    if (tree.isPresent()) {
      Value returned = evaluator.value(tree.get());
      result = result.or(returned);
      if (reachable()) {
        reactive.returned(returned);
      }
    }
  }

  @Override
  protected void yielded(ExpressionTree tree) {
    yielded = yielded.or(evaluator.value(tree));
  }

  @Override
  protected void nextElement(EnhancedForLoopTree loop) {
    VarSymbol variable = ((JCTree.JCVariableDecl) loop.getVariable()).sym;
    if (variable == null) {
      return;
    }
    declare(variable);
    compilation.entities.remember(variable, loop.getExpression());
    Value source = loopSources.getOrDefault(loop.getExpression(), Value.NONE);
    associations.walk(source, loop.getExpression());
    caller.walk(loop, source);
    if (!reachable()) {
      return;
    }
    scene().store().assign(variable, elements.at(source, index(variable)).asSome());
  }

  @Override
  protected void assume(ExpressionTree condition, boolean outcome) {
    if (reachable()) {
      owner.decided(condition);
      new Assumptions(this).assume(condition, outcome);
    }
  }

  @Override
  protected void nextIteration(Tree loop) {
    if (loop instanceof EnhancedForLoopTree each) {
      changed(((JCTree.JCVariableDecl) each.getVariable()).sym);
    }
    agedByLoop.getOrDefault(loop, List.of()).forEach(this::changed);
    if (loop instanceof ExpressionTree) {
      // A callback: what it makes, it makes anew each time.
      scene().age(loop);
      callsAgedByLoop.getOrDefault(loop, List.of()).forEach(scene()::age);
    }
  }

  @Override
  protected void loopEnded(Scene afterIterations, Scene exit) {
    exit.time().joinWhatEachIterationJoined(afterIterations.time());
  }

  @Override
  protected void enterMonitor(ExpressionTree lock) {
    evaluator.value(lock).objects().forEach(scene().time()::lock);
  }

  @Override
  protected void exitMonitor(ExpressionTree lock) {
    evaluator.value(lock).objects().forEach(scene().time()::unlock);
  }

  @Override
  protected void closeResource(Tree resource) {
    caller.close(resource);
  }

  @Override
  protected Scene afterException(Scene entry, List<Scene> exits) {
    Scene begin = entry.copy();
    Optional<Scene> any = Optional.empty();
    for (Scene exit : exits) {
      if (any.isEmpty()) {
        any = Optional.of(exit.copy());
      } else {
        any.get().absorb(exit);
      }
    }
    if (any.isPresent()) {
      // What the block has forked or joined before an exception is left alone: see Overlaps.
      begin.time().assumeJoinsOf(any.get().time());
      begin.store().absorb(any.get().store());
      begin.around().openings().retain(any.get().around().openings());
    }
    return begin;
  }

  @Override
  protected void atEnd(Runnable end) {
    owner.atEnd(end);
  }

  @Override
  protected boolean mayCatchAny(CatchTree tree) {
    return caughtTypes(tree).stream().noneMatch(Thrown.BY_WAITING::contains);
  }

  @Override
  protected void caught(Object note) {
    owner.caught((Owner.StillOpen) note);
  }

  @Override
  protected Set<String> caughtAs(ThrowTree tree) {
    Set<String> names = new LinkedHashSet<>();
    Type type = ((JCTree) tree.getExpression()).type;
    if (type != null) {
      for (Type each : compilation.types.closure(type)) {
        names.add(each.tsym.getQualifiedName().toString());
      }
    }
    return names;
  }

  @Override
  protected List<String> caughtTypes(CatchTree tree) {
    Tree type = tree.getParameter().getType();
    List<String> names = new ArrayList<>();
    List<? extends Tree> alternatives =
        type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
    for (Tree alternative : alternatives) {
      Type each = ((JCTree) alternative).type;
      if (each != null) {
        names.add(each.tsym.getQualifiedName().toString());
      }
    }
    return names;
  }

  private void joined(Set<Obj> handles) {
    for (Flight flight : scene().time().flights()) {
      if (handles.contains(flight.handle())) {
        rules.forEach(rule -> rule.joined(flight));
      }
    }
  }

  /** Joins, and what may be thrown instead of joining. */
  void join(Value handles, boolean timed, boolean surely) {
    Set<Obj> all = elements.handles(handles);
    Timeline time = scene().time();
    if (surely && !inTask) {
      joined(all);
    }
    if (timed) {
      mayThrow(Thrown.BY_TIMEOUT, scene().copy());
    }
    if (handles.some()) {
      if (surely) {
        time.joinOne(all);
      }
      if (time.flights().stream().map(Flight::handle).anyMatch(all::contains)) {
        mayThrow(Thrown.BY_JOIN, scene().copy());
      }
    } else if (surely) {
      time.join(all);
    }
  }
}
