package io.github.sessionpertask.capture;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import io.github.sessionpertask.model.Place;
import io.github.sessionpertask.overlap.Overlaps;
import io.github.sessionpertask.overlap.Timeline;
import io.github.sessionpertask.overlap.Touch;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which sessions a call touches. */
final class Touches {

  private static final Key SESSION = new Key.Slot(Key.Purpose.SESSION);

  private final BodyAnalysis here;

  /** Where the starter has ended sessions. */
  private final Map<Obj, Touch> ends = new HashMap<>();

  Touches(BodyAnalysis here) {
    this.here = here;
  }

  private Model model() {
    return here.compilation.model;
  }

  /** A call of a session's or a derived handle's method touches the session behind it. */
  void call(CallSite call) {
    MethodSymbol method = call.method();
    if (method.isStatic()
        || method.isConstructor()
        || isOfObject(method)
        || model().isReactive(call.receiverType())) {
      return;
    }
    boolean harmless = !model().facts(method, FactKind.HARMLESS).isEmpty();
    if (harmless) {
      return;
    }
    boolean ends = !model().facts(method, FactKind.ENDS).isEmpty();
    boolean closes = method.name.contentEquals("close") && method.params().isEmpty();
    for (Obj object : call.receiver().objects()) {
      Type own = Tasks.typeOf(object);
      boolean byType = isSession(call.receiverType()) || isSession(own);
      Touch.Kind kind =
          ends || (closes && own != null && model().isSession(own))
              ? Touch.Kind.END
              : call.isEndOfBlock() ? Touch.Kind.BLOCK_END : Touch.Kind.USE;
      boolean through = worksThroughSession(object);
      boolean finds = model().is(FactKind.SCOPED, call.receiverType());
      if (byType || finds || through || (Tasks.isGiven(object) && mayWorkThroughSession(call))) {
        touch(object, kind, call.shown(), call.receiverType());
      }
    }
  }

  /** Whether a caller may have obtained the receiver from a session. */
  boolean mayWorkThroughSession(CallSite call) {
    return isOpen(call.receiverType())
        && call.receiver().objects().stream().anyMatch(Tasks::isGiven);
  }

  /** Whether an object was obtained from a session. */
  boolean worksThroughSession(Obj object) {
    return !here.scene().store().stored(object, SESSION).isNone();
  }

  /** Whether only a caller can tell if this is a session at all. */
  boolean isOpen(Obj root) {
    Obj first = root;
    while (first instanceof Obj.Member member) {
      first = member.owner();
    }
    if (first instanceof Obj.Made made && made.role() == Obj.Role.OPEN) {
      return true;
    }
    Type type = Tasks.typeOf(root);
    return Tasks.isGiven(root) && type != null && !isSession(type) && isOpen(type);
  }

  /** Whether an object of the type works through a session if it was given one. */
  private boolean isOpen(Type type) {
    return model().isDerivedWhenObtained(type) || here.compilation.relevance.isHolder(type);
  }

  /** Whether values of the type are sessions, or handles that always work through one. */
  boolean isSession(Type type) {
    return type != null
        && (model().isSession(type) || model().isDerived(type))
        && !model().isThreadSafe(type);
  }

  /** Whether a place of a call holds a session that is asked for things that go on afterwards. */
  boolean isReactive(Place place, CallSite call) {
    return place instanceof Place.Argument argument
        && argument.index() < call.argumentTrees().size()
        && model().isReactive(((JCTree) call.argumentTree(argument.index())).type);
  }

  private static boolean isOfObject(MethodSymbol method) {
    return method.owner.getQualifiedName().contentEquals("java.lang.Object");
  }

  /** Something is touched; the sessions behind it are. */
  void touch(Obj object, Touch.Kind kind, Tree tree, Type type) {
    Set<Obj> roots = roots(Value.of(object));
    for (Obj root : roots) {
      record(
          new Touch(
              root,
              kind,
              here.scene().time().locks(),
              here.spot(tree),
              type == null ? "" : type.tsym.getSimpleName().toString(),
              ""));
    }
  }

  /** A touch happens: on the starter's timeline, or in a task that is being looked at. */
  void record(Touch touch) {
    record(touch, Set.of());
  }

  /** A touch happens on a way on which some tasks are not in flight. */
  void record(Touch touch, Set<Obj> apart) {
    if (here.scopes.isFoundByScope(touch)
        || isSomethingElse(touch.root())
        || isPlainValue(touch.root())) {
      return;
    }
    Timeline time = here.scene().time().without(apart);
    here.found(Overlaps.ofTouch(time, touch, here.elements::contentsOfPlace));
    here.record(new Event.Touched(touch, here.apart(apart)));
    if (touch.kind() == Touch.Kind.END && !here.isInTask()) {
      ends.put(touch.root(), touch);
    }
    if (touch.kind() == Touch.Kind.USE || touch.kind() == Touch.Kind.BLOCK_END) {
      here.owner.used(touch.root(), touch.spot());
    }
  }

  /** Where the starter has closed a session on every way that leads here. */
  Optional<Touch> closeOf(Obj session) {
    return here.owner.isClosed(session) ? Optional.ofNullable(ends.get(session)) : Optional.empty();
  }

  /** Whether an object could be a session's, had it been obtained from one, and was not. */
  private boolean isPlainValue(Obj root) {
    Type type = Tasks.typeOf(root);
    return root instanceof Obj.Made made
        && made.role() == Obj.Role.VALUE
        && type != null
        && !isSession(type)
        && model().isDerivedWhenObtained(type);
  }

  /** Whether the type of an object says that it cannot be a session. */
  private boolean isSomethingElse(Obj root) {
    Type type = Tasks.typeOf(root);
    boolean lent = root instanceof Obj.Made made && made.role() != Obj.Role.VALUE;
    return type != null
        && !lent
        && !isSession(type)
        && !isOpen(type)
        && !type.hasTag(TypeTag.TYPEVAR)
        && !type.tsym.getQualifiedName().contentEquals("java.lang.Object");
  }

  /** The sessions behind some objects: what handed them out, or they themselves. */
  Set<Obj> roots(Value value) {
    Set<Obj> roots = new LinkedHashSet<>();
    value.objects().forEach(object -> addRoots(object, roots, 0));
    return roots;
  }

  private void addRoots(Obj object, Set<Obj> into, int depth) {
    Value sessions = here.scene().store().stored(object, SESSION);
    if (sessions.isNone() || depth > 8) {
      into.add(object);
    } else {
      sessions.objects().forEach(session -> addRoots(session, into, depth + 1));
    }
  }

  /** The result of a call works through the session of the receiver. */
  Value derived(Value result, Value from) {
    here.scene().store().write(result, SESSION, Value.of(roots(from), from.some()));
    return result;
  }

  /** Whether the object is a session by the type of the expression that makes it. */
  boolean isSessionLike(Obj.Made made) {
    Type type = made.site() instanceof JCTree tree ? tree.type : null;
    return type != null
        && (isSession(type) || !here.scene().store().stored(made, SESSION).isNone());
  }
}
