package io.github.sessionpertask.capture;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.effect.Ambient;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Surroundings;
import io.github.sessionpertask.effect.Transaction;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.overlap.Touch;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What calls do to the store and to scopes. */
final class Effects {

  private static final Map<FactKind, Effect.Kind> KINDS =
      Map.of(
          FactKind.READS, Effect.Kind.READ,
          FactKind.WRITES, Effect.Kind.WRITE,
          FactKind.FORGETS, Effect.Kind.FORGET,
          FactKind.PAUSES, Effect.Kind.PAUSE,
          FactKind.SCOPED, Effect.Kind.LOOK_UP);

  private static final Set<Effect.Kind> NAMELESS = Set.of(Effect.Kind.FORGET, Effect.Kind.PAUSE);

  private final BodyAnalysis here;

  Effects(BodyAnalysis here) {
    this.here = here;
  }

  /** A call as far as the facts tell what it does. */
  void call(CallSite call) {
    Set<Effect.Kind> kinds = EnumSet.noneOf(Effect.Kind.class);
    for (Fact fact : here.compilation.model.facts(call.method())) {
      if (fact.kind() == FactKind.BEGINS || fact.kind() == FactKind.ENDS) {
        here.transactions.mark(fact, call);
      }
      Effect.Kind kind = KINDS.get(fact.kind());
      // What a holder gives is not known to be a session until it is used.
      boolean ofHolder = fact.columns().containsKey("of");
      if (kind != null && !ofHolder && FieldFacts.holds(fact, call.argumentTrees())) {
        kinds.add(fact.says("cached", "yes") ? Effect.Kind.FIND : kind);
      }
    }
    annotated(call.method()).ifPresent(kinds::add);
    if (kinds.contains(Effect.Kind.WRITE)) {
      kinds.removeIf(kind -> kind == Effect.Kind.READ || kind == Effect.Kind.FIND);
    }
    if (kinds.remove(Effect.Kind.FORGET)) {
      record(effect(Effect.Kind.FORGET, call));
    }
    kinds.forEach(kind -> record(effect(kind, call)));
    if (here.compilation.entities.isChangedBy(call)) {
      record(effect(Effect.Kind.CHANGE, call).in(aroundEntities()));
    }
  }

  /** What an annotation of the method says that it does, such as a statement that it stands for. */
  private Optional<Effect.Kind> annotated(MethodSymbol method) {
    if (method.getAnnotationMirrors().isEmpty()) {
      return Optional.empty();
    }
    for (FactKind kind : List.of(FactKind.WRITES, FactKind.READS)) {
      if (here.compilation.model.isAnnotated(kind, method)) {
        return Optional.of(KINDS.get(kind));
      }
    }
    return Optional.empty();
  }

  /**
   * A call of a method whose body is not seen: that it has a transaction says that it goes to the
   * store, and that it writes if the transaction is not read-only.
   */
  void unseen(CallSite call) {
    Optional<Transaction> declared = here.compilation.transactions.of(call.method());
    if (declared.isEmpty()) {
      return;
    }
    for (Fact fact : here.compilation.model.facts(call.method())) {
      if (KINDS.containsKey(fact.kind())) {
        return;
      }
    }
    Ambient inside = DeclaredTransactions.inside(declared.get());
    Ambient around = here.scene().around().ambient().around(inside);
    record(effect(Effect.Kind.READ, call).in(around));
    if (!declared.get().readOnly()) {
      record(effect(Effect.Kind.WRITE, call).in(around));
    }
  }

  /** A field of an entity is assigned. */
  void changed(MemberSelectTree field) {
    if (here.compilation.entities.isManaged(field.getExpression())) {
      record(
          new Effect(
              Effect.Kind.CHANGE,
              Set.of(),
              here.compilation.names.ofWritten(((JCTree) field.getExpression()).type),
              aroundEntities(),
              Optional.empty(),
              here.spot(field),
              ((JCTree) field.getExpression()).type.tsym.getSimpleName()
                  + "."
                  + field.getIdentifier(),
              ""));
    }
  }

  /** The transaction in which the session of an entity is, which may be any that is open. */
  Ambient aroundEntities() {
    Surroundings around = here.scene().around();
    return around.ambient().open().isPresent()
        ? around.ambient()
        : around.open().stream()
            .findFirst()
            .<Ambient>map(Ambient.Within::new)
            .orElse(around.ambient());
  }

  /** What a look-up finds, or the object that finds it for its callers. */
  private Set<Obj> found(CallSite call) {
    return here.compilation.model.is(FactKind.SCOPED, call.receiverType())
        ? call.receiver().objects()
        : Set.of(call.made());
  }

  /** Sessions are asked that may be asked on their own thread alone. */
  void ask(Set<Obj> sessions, Tree shown, MethodSymbol method) {
    String type = method.owner.getSimpleName().toString();
    record(effect(Effect.Kind.ASK, sessions, Set.of(), shown, type));
  }

  /** Lazy associations are walked. */
  void walk(Set<Obj> associations, Tree shown) {
    record(effect(Effect.Kind.WALK, associations, Set.of(), shown, ""));
  }

  /** A session is bound to holders, or no longer is. */
  void scope(Effect.Kind kind, Set<Obj> holders, CallSite call) {
    record(effect(kind, holders, Set.of(), call.shown(), nameOf(call.method())));
  }

  /** An object finds the session that it works on by the thread, transaction or request. */
  void lookUp(Effect.Kind kind, Touch touch, Obj finder) {
    record(effect(kind, Set.of(finder), Set.of(), touch.spot().tree(), touch.type()));
  }

  private Effect effect(Effect.Kind kind, CallSite call) {
    if (kind == Effect.Kind.LOOK_UP) {
      return effect(kind, found(call), Set.of(), call.shown(), nameOf(call.method()));
    }
    return effect(kind, sessions(call), names(kind, call), call.shown(), nameOf(call));
  }

  private Set<String> names(Effect.Kind kind, CallSite call) {
    if (NAMELESS.contains(kind)) {
      return Set.of();
    }
    boolean writes = kind == Effect.Kind.WRITE || kind == Effect.Kind.CHANGE;
    return writes ? here.compilation.names.ofWrite(call) : here.compilation.names.of(call);
  }

  private Effect effect(Effect.Kind kind, Set<Obj> on, Set<String> names, Tree shown, String what) {
    return new Effect(
        kind,
        on,
        names,
        here.scene().around().around(on),
        Optional.empty(),
        here.spot(shown),
        what,
        "");
  }

  /** The sessions that a call goes through. */
  Set<Obj> sessions(CallSite call) {
    Value receiver = call.receiver();
    boolean through =
        here.touches.isSession(call.receiverType())
            || receiver.objects().stream().anyMatch(here.touches::worksThroughSession);
    return through ? here.touches.roots(receiver) : Set.of();
  }

  /** What a reader would call a method. */
  private static String nameOf(MethodSymbol method) {
    return method.owner.getSimpleName() + "." + method.getSimpleName();
  }

  /** What a reader would call what is called. */
  private static String nameOf(CallSite call) {
    Symbol receiver = call.receiverType() == null ? null : call.receiverType().tsym;
    boolean tells =
        receiver instanceof ClassSymbol && !call.method().isStatic() && !receiver.name.isEmpty();
    Symbol owner = tells ? receiver : call.method().owner;
    return owner.getSimpleName() + "." + call.method().getSimpleName();
  }

  /** Something is done: by the walked body, or in a task that is being looked at. */
  void record(Effect effect) {
    Surroundings around = here.scene().around();
    switch (effect.kind()) {
      case BIND -> around.lookUps().bind(effect.on());
      case UNBIND -> around.lookUps().unbind(effect.on());
      case LOOK_UP, BORROW -> {
        if (around.lookUps().findAny() || around.lookUps().find(effect.on())) {
          return;
        }
      }
      case ASK -> {
        if (here.homes.tells(effect)) {
          return;
        }
      }
      case WALK -> {
        if (here.associations.among(effect.on()).isEmpty()) {
          return;
        }
        here.associations.loaded(effect.on());
      }
      default -> {}
    }
    here.record(new Event.Done(effect));
    if (!here.isInTask()) {
      here.rules.forEach(rule -> rule.done(effect));
    }
  }
}
