package io.github.sessionpertask.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.sessionpertask.fix.Opening.Declaration;
import io.github.sessionpertask.fix.Opening.Factory;
import io.github.sessionpertask.fix.Outcome.Declined;
import io.github.sessionpertask.fix.TaskClasses.Handover;
import io.github.sessionpertask.fix.TaskClasses.TaskClass;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.model.Model;
import io.github.sessionpertask.overlap.Conflict;
import io.github.sessionpertask.overlap.Touch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Rewrites tasks to open a session of their own from the factory: the door of the room. What it
 * cannot rewrite without changing more than the session it declines, and says why.
 *
 * <p>All findings of a file are looked at together, because their rewrites have to fit: tasks of
 * one overlap, tasks inside tasks, a task that shares two sessions. Each finding then gets the part
 * of the common edit that its own task needs, so that any one of them can be applied alone, and all
 * of them can be applied at once.
 */
public final class SessionPerTask {

  /**
   * A finding.
   *
   * @param site the expression that hands the task over
   * @param conflicts what is found of it, over one session
   * @param spots all places where tasks that are handed over here touch the session
   */
  public record Finding(Tree site, List<Conflict> conflicts, Set<Tree> spots) {

    Obj root() {
      return conflicts.get(0).touch().root();
    }

    /** The finding that tells of conflicts over one site and session. */
    public static Finding of(Tree site, List<Conflict> conflicts) {
      Set<Tree> spots = new LinkedHashSet<>();
      for (Conflict conflict : conflicts) {
        Obj root = conflict.touch().root().ageless();
        spots.add(conflict.touch().spot().tree());
        if (conflict.kind() == Conflict.Kind.AGAIN) {
          // The other run may be of another task that comes along the same way.
          spots.add(conflict.other().spot().tree());
        }
        for (Touch touch : conflict.fork().touches()) {
          if (touch.root().ageless().equals(root)) {
            spots.add(touch.spot().tree());
          }
        }
      }
      return new Finding(site, List.copyOf(conflicts), spots);
    }
  }

  private final Model model;
  private final SourceText source;
  private final UseFinder finder;
  private final Scope scope;
  private final Openers openers;
  private final Endings endings;
  private final Effects effects;
  private final Entities entities;
  private final FieldMethods helpers;
  private final TaskClasses classes;
  private final Remaking remaking;
  private final SharedSessions sharedSessions;
  private final TypeNames types;
  private final Edits edits;
  private final Declarations declarations;
  private final Map<Finding, List<TaskCode>> codes = new LinkedHashMap<>();
  private final Map<Tree, Plan> plans = new LinkedHashMap<>();
  private final Map<Conflict, Outcome> outcomes = new IdentityHashMap<>();

  private SessionPerTask(
      VisitorState state, Model model, Supplier<? extends Collection<? extends Tree>> files) {
    this.model = model;
    this.source = new SourceText(state);
    this.finder = new UseFinder(source, model);
    this.scope = new Scope(source);
    this.openers = new Openers(source, model, finder, scope);
    this.endings = new Endings(source, finder);
    this.effects = new Effects(source, model, finder);
    this.entities = new Entities(source, model, finder, effects);
    this.remaking = new Remaking(source, model, finder, scope, openers, effects);
    this.types = new TypeNames(source);
    this.edits = new Edits(source);
    this.declarations = new Declarations(source, edits, types);
    this.helpers = new FieldMethods(source, model, finder, endings, edits);
    this.sharedSessions = new SharedSessions(source, model, finder, helpers);
    this.classes = new TaskClasses(source, model, edits, types, files);
  }

  /**
   * Looks at all findings of a file.
   *
   * @param state at the file
   * @param model what library calls mean
   * @param files all files of the compilation
   */
  public static SessionPerTask of(
      VisitorState state,
      Model model,
      Supplier<? extends Collection<? extends Tree>> files,
      List<Finding> findings) {
    SessionPerTask all = new SessionPerTask(state, model, files);
    all.consider(findings);
    return all;
  }

  /** The rewrite of the task that a finding stands on, or why there is none. */
  public Outcome propose(Conflict conflict) {
    return outcomes.get(conflict);
  }

  private void consider(List<Finding> unordered) {
    List<Finding> findings =
        unordered.stream()
            .sorted(Comparator.comparingInt((Finding each) -> source.start(each.site())))
            .toList();
    Set<Tree> tasks = new HashSet<>();
    TaskCodes finding = new TaskCodes(source, model, finder, classes);
    for (Finding each : findings) {
      if (each.conflicts().get(0).isReactive()) {
        decline(each, new Declined(Reason.REACTIVE, ""));
        continue;
      }
      List<TaskCode> found = finding.of(each.site(), List.copyOf(each.spots()));
      codes.put(each, found);
      found.forEach(code -> tasks.add(code.tree()));
    }
    codes.forEach((each, found) -> plan(each, found, tasks));
    leaveToInnerTasks();
    new Rewriter(
            source,
            new Regions(source, model),
            finder,
            scope,
            openers,
            effects,
            helpers,
            edits,
            types)
        .write(plans.values());
    for (Plan plan : plans.values()) {
      plan.handovers().forEach(each -> classes.write(each, plan));
    }
    LendingCalls lending = new LendingCalls(source, model, edits);
    Unneeded unneeded = new Unneeded(source, finder, endings, helpers, lending, plans.values());
    new Leftovers(source, endings, edits, lending, unneeded, plans.values()).remove();
    Proposals proposals = new Proposals(source, model, finder, edits, plans.values());
    codes.forEach(
        (each, found) ->
            each.conflicts()
                .forEach(
                    conflict ->
                        outcomes.computeIfAbsent(
                            conflict, unknown -> proposals.rewrite(each, found))));
  }

  private void plan(Finding finding, List<TaskCode> codes, Set<Tree> tasks) {
    String type =
        sharedSessions
            .variable(finding.root())
            .map(symbol -> symbol.type.tsym.getSimpleName().toString())
            .orElse(finding.conflicts().get(0).touch().type());
    if (codes.isEmpty()) {
      decline(finding, new Declined(Reason.NOT_WRITTEN_HERE, type));
      return;
    }
    List<Plan> added = new ArrayList<>();
    for (TaskCode code : codes) {
      Plan plan = plans.getOrDefault(code.tree(), new Plan(code, uses(code)));
      Optional<Declined> problem = add(plan, finding, tasks, type);
      if (problem.isPresent()) {
        decline(finding, problem.get());
        return;
      }
      added.add(plan);
    }
    added.forEach(plan -> plans.put(plan.code().tree(), plan));
  }

  /** What a task inside another opens for itself, the outer one has no use for. */
  private void leaveToInnerTasks() {
    for (Plan outer : List.copyOf(plans.values())) {
      for (Plan inner : plans.values()) {
        if (inner != outer && source.isInside(inner.code().tree(), outer.code().tree())) {
          outer.leaveTo(inner, tree -> source.isInside(tree, inner.code().tree()));
        }
      }
    }
    plans.values().removeIf(plan -> plan.uses().isEmpty());
  }

  private void decline(Finding finding, Declined outcome) {
    finding.conflicts().forEach(conflict -> outcomes.put(conflict, outcome));
  }

  private Optional<Declined> add(Plan plan, Finding finding, Set<Tree> tasks, String type) {
    TaskCode code = plan.code();
    Optional<SessionKey> shared = sharedSessions.shared(plan, finding);
    if (shared.isEmpty()) {
      return declined(sharedSessions.holdsHandle(finding) ? Reason.HANDLE : Reason.CARRIED, type);
    }
    SessionKey session = shared.get();
    if (model.isDerivedWhenObtained(code.result()) || model.isSession(code.result())) {
      return declined(Reason.HANDLE_LEAVES, code.result().tsym.getSimpleName().toString());
    }
    if (closesForOthers(plan, session, tasks)) {
      return declined(Reason.CLOSES, session.typeName());
    }
    Starter starter = new Starter(source, model, effects, code.tree(), session, tasks);
    boolean joins = effects.ends(code.tree()) && !effects.begins(code.tree());
    if (starter.hasTransaction(code.tree()) && (joins || effects.writes(code.tree()))) {
      return declined(Reason.STARTER_TRANSACTION, session.typeName());
    }
    if (starter.hasUncommittedWrites(code.tree())) {
      return declined(Reason.STARTER_WRITES, session.typeName());
    }
    if (entities.crossInto(code, session)) {
      return declined(Reason.ENTITY_CROSSES, session.typeName());
    }
    if (entities.leave(code, tasks)) {
      return declined(Reason.ENTITY_LEAVES, session.typeName());
    }
    Set<String> taken = scope.taken(code.tree());
    for (Plan other : plans.values()) {
      if (source.overlap(other.code().tree(), code.tree())) {
        taken.addAll(other.ownNames());
      }
    }
    taken.addAll(plan.ownNames());
    Optional<TaskClass> given = classes.of(code);
    if (given.isPresent()) {
      Optional<Declined> problem = handOver(given.get(), plan, finding, tasks);
      if (problem.isPresent()) {
        return problem;
      }
    }
    Optional<Opening> opening =
        plan.openings().containsKey(session)
            ? Optional.of(plan.openings().get(session))
            : openers.find(session, finding.root(), code.tree());
    if (openers.isTaken(session)) {
      return declined(Reason.LENT_OUT, session.typeName());
    }
    if (opening.isEmpty() && openers.lacksOptions(session, code.tree())) {
      return declined(Reason.OPTIONS, session.typeName());
    }
    if (opening.isEmpty()) {
      String factory = openers.factoryName(session);
      return declined(
          factory.isEmpty() ? Reason.NOT_WRITTEN_HERE : Reason.NO_FACTORY,
          factory.isEmpty() ? session.typeName() : factory);
    }
    plan.openings().putIfAbsent(session, declarations.place(opening.get(), plan));
    plan.names().computeIfAbsent(session, key -> Names.fresh(Names.own(nameOf(key)), taken));
    for (VarSymbol variable : plan.uses().carried().keySet()) {
      Optional<Reason> problem = remaking.add(variable, plan, tasks, taken);
      if (problem.isPresent()) {
        return declined(
            problem.get(),
            problem.get() == Reason.HANDLE || problem.get() == Reason.FILLED
                ? variable.type.tsym.getSimpleName().toString()
                : session.typeName());
      }
    }
    return Optional.empty();
  }

  /** What the code of a task uses, without what it hands on to tasks that it makes itself. */
  private Uses uses(TaskCode code) {
    Uses uses = finder.in(code);
    classes
        .of(code)
        .ifPresent(
            type -> type.makings().forEach(each -> uses.sessions().remove(type.given(each))));
    return uses;
  }

  /** Lets a class be given a factory instead of a session. */
  private Optional<Declined> handOver(TaskClass type, Plan plan, Finding finding, Set<Tree> tasks) {
    String name = type.session().type.tsym.getSimpleName().toString();
    Map<NewClassTree, String> given = new LinkedHashMap<>();
    Opening first = null;
    for (NewClassTree making : type.makings()) {
      if (type.handsOn(making)) {
        continue;
      }
      if (!isReported(making, type, plan)) {
        return declined(Reason.GIVEN_ELSEWHERE, name);
      }
      ExpressionTree argument = type.given(making);
      Optional<SessionKey> key = finder.key(argument, argument);
      if (key.isEmpty()) {
        return declined(Reason.NOT_WRITTEN_HERE, name);
      }
      Starter starter = new Starter(source, model, effects, making, key.get(), tasks);
      if (starter.hasTransaction(making) && effects.writes(plan.code().tree())) {
        return declined(Reason.STARTER_TRANSACTION, name);
      }
      if (starter.hasUncommittedWrites(making)) {
        return declined(Reason.STARTER_WRITES, name);
      }
      Optional<Opening> opening =
          openers
              .find(key.get(), finding.root(), making)
              .filter(each -> each.factory().isPresent());
      if (opening.isEmpty()) {
        return declined(Reason.NOT_WRITTEN_HERE, name);
      }
      given.put(making, opening.get().before().map(Declaration::value).orElse(text(opening.get())));
      if (first != null && !isSameFactory(first, opening.get())) {
        return declined(Reason.NOT_WRITTEN_HERE, name);
      }
      first = opening.get();
    }
    if (first == null) {
      return declined(Reason.NOT_WRITTEN_HERE, name);
    }
    Factory known = first.factory().get();
    Factory factory = new Factory(classes.name(type, known), known.type());
    String call = first.expression().substring(first.expression().lastIndexOf('.'));
    plan.openings()
        .putIfAbsent(
            SessionKey.of(type.session()),
            new Opening(
                factory.text() + call, Optional.of(factory), first.thrown(), Optional.empty()));
    if (plan.handovers().isEmpty()) {
      plan.handovers().add(new Handover(type, factory, given));
    }
    return Optional.empty();
  }

  /** Whether something is found of the task that an expression makes. */
  private boolean isReported(NewClassTree making, TaskClass type, Plan plan) {
    return codes.entrySet().stream()
        .filter(each -> each.getValue().contains(plan.code()))
        .map(each -> each.getKey().site())
        .anyMatch(
            site ->
                source.overlap(making, site)
                    || source.isInside(site, type.type())
                    || !(site instanceof NewClassTree)
                        && source.member(site) == source.member(making));
  }

  private static String text(Opening opening) {
    return opening.factory().orElseThrow().text();
  }

  private static boolean isSameFactory(Opening one, Opening other) {
    return one.factory().get().type().tsym == other.factory().get().type().tsym;
  }

  /** Whether nobody would close what others use, if the task had its own session. */
  private boolean closesForOthers(Plan plan, SessionKey session, Set<Tree> tasks) {
    if (session.variable().isEmpty()) {
      return false;
    }
    VarSymbol variable = session.variable().get();
    return endings.isAll(plan.code(), plan.uses(), variable)
        || !endings.in(plan.code(), variable).isEmpty() && isUsedOutside(variable, tasks);
  }

  private boolean isUsedOutside(VarSymbol variable, Set<Tree> tasks) {
    Optional<VariableTree> declared = source.declaration(variable);
    if (declared.isEmpty() || declared.get().getInitializer() == null) {
      return true;
    }
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        return tasks.contains(tree) ? null : super.scan(tree, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[0] |= ASTHelpers.getSymbol(tree) == variable;
        return null;
      }
    }.scan(source.member(declared.get()), null);
    return found[0];
  }

  private static Optional<Declined> declined(Reason reason, String detail) {
    return Optional.of(new Declined(reason, detail));
  }

  private static String nameOf(SessionKey session) {
    return session
        .variable()
        .map(variable -> variable.name.toString())
        .orElse(Names.decapitalized(session.typeName()));
  }
}
