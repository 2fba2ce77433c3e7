package io.github.sessionpertask.capture;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.effect.Ambient;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import io.github.sessionpertask.overlap.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sessions that code finds by its thread, transaction or request instead of being given them. */
final class Scopes {

  private final BodyAnalysis here;

  Scopes(BodyAnalysis here) {
    this.here = here;
  }

  private Model model() {
    return here.compilation.model;
  }

  /** Whether a touch goes to an object that finds its session by a scope; if so it is noted. */
  boolean isFoundByScope(Touch touch) {
    Optional<Obj> bean = beanOfScope(touch.root());
    if (bean.isPresent()) {
      here.effects.lookUp(Effect.Kind.LOOK_UP, touch, bean.get());
      return true;
    }
    boolean proxy = isContainerProxy(touch.root());
    if (proxy || model().is(FactKind.SCOPED, Tasks.typeOf(touch.root()))) {
      here.effects.lookUp(Effect.Kind.BORROW, touch, touch.root());
      return true;
    }
    return false;
  }

  /** The object on the way to a session of which every request or transaction has its own. */
  Optional<Obj> beanOfScope(Obj root) {
    for (Obj part = root; part instanceof Obj.Member member; part = member.owner()) {
      boolean injected =
          member.key() instanceof Key.Var variable
              && model().isAnnotated(FactKind.SCOPE, variable.symbol().type.tsym);
      if (injected || member.key() instanceof Key.Bean) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  /** What a library gives that is asked for a bean of a scope; empty where it is asked for none. */
  Optional<Value> beanGiven(CallSite call) {
    return call.type() != null
            && call.type().tsym instanceof ClassSymbol type
            && model().isAnnotated(FactKind.SCOPE, type)
            && !here.compilation.sources.isOurs(call.method())
        ? Optional.of(Value.of(new Obj.Member(new Obj.Type(type), new Key.Bean(type))))
        : Optional.empty();
  }

  /** Whether an object is one of which every request or transaction has its own. */
  boolean isBean(Obj object) {
    return beanOfScope(object).isPresent();
  }

  /** Whether every thread, request or transaction finds another session there. */
  boolean findsItsOwn(Obj root) {
    return beanOfScope(root).isPresent() || isContainerProxy(root);
  }

  private boolean isContainerProxy(Obj root) {
    return root instanceof Obj.Member member
        && member.key() instanceof Key.Var field
        && field.symbol().owner instanceof ClassSymbol
        && model().isContainerProxy(field.symbol());
  }

  /**
   * What a task does, when all of it is known: which of its look-ups find a session of its own, and
   * which go to holders that its starter's thread alone has bound.
   */
  List<Effect> judged(List<Effect> effects, List<Touch> touches, Optional<String> inherits) {
    List<Effect> all = new ArrayList<>();
    for (Effect effect : effects) {
      boolean itsOwn = effect.kind() == Effect.Kind.LOOK_UP && isEnded(effect.on(), touches);
      all.add(itsOwn ? effect.as(Effect.Kind.BORROW) : effect);
    }
    for (Touch touch : touches) {
      here.bindings
          .leftBehind(touch.root(), inherits)
          .filter(this::isEmptyAtFirst)
          .ifPresent(holder -> all.add(leftBehind(holder, touch, touches, effects)));
    }
    return all;
  }

  private static boolean isEnded(Set<Obj> sessions, List<Touch> touches) {
    return touches.stream()
        .anyMatch(touch -> touch.kind() == Touch.Kind.END && sessions.contains(touch.root()));
  }

  /** Whether a task writes, outside any transaction, through a proxy that does so in one alone. */
  boolean isWrittenOutside(Set<Obj> finders, List<Effect> effects) {
    return finders.stream().anyMatch(this::isContainerProxy)
        && effects.stream()
            .anyMatch(
                effect ->
                    effect.kind() == Effect.Kind.WRITE
                        && effect.around() instanceof Ambient.None
                        && effect.on().equals(finders));
  }

  /** What is told of a task at its own fork; the rest is done by the task that starts it, too. */
  boolean isToldOfAtFork(Effect effect, List<Effect> effects) {
    return switch (effect.kind()) {
      case LOOK_UP -> true;
      case BORROW -> isWrittenOutside(effect.on(), effects);
      default -> false;
    };
  }

  private static Effect leftBehind(
      Obj holder, Touch touch, List<Touch> touches, List<Effect> effects) {
    boolean itsOwn = binds(holder, effects) || hasAnother(touch, touches);
    return new Effect(
        itsOwn ? Effect.Kind.BORROW : Effect.Kind.LOOK_UP,
        Set.of(holder),
        Set.of(),
        new Ambient.None(false),
        Optional.empty(),
        touch.spot(),
        touch.type(),
        touch.via());
  }

  private static boolean binds(Obj holder, List<Effect> effects) {
    return effects.stream()
        .anyMatch(
            effect ->
                effect.kind() == Effect.Kind.BIND
                    && (effect.on().isEmpty() || effect.on().contains(holder)));
  }

  /** Whether what is touched is a session of the task's own where the holder has none. */
  private static boolean hasAnother(Touch touch, List<Touch> touches) {
    return touches.stream()
        .anyMatch(other -> other.root() instanceof Obj.Made && other.spot().equals(touch.spot()));
  }

  /** Whether a holder surely has nothing on a thread that has bound nothing to it. */
  private boolean isEmptyAtFirst(Obj holder) {
    Optional<VarSymbol> field =
        holder instanceof Obj.Static constant
            ? Optional.of(constant.field())
            : holder instanceof Obj.Member member && member.key() instanceof Key.Var variable
                ? Optional.of(variable.symbol())
                : Optional.empty();
    List<ExpressionTree> values = field.map(here.compilation.fields::valuesOf).orElse(List.of());
    return !values.isEmpty() && values.stream().allMatch(this::makesEmptyHolder);
  }

  /** A holder of a library's class that was given no code to fill it with. */
  private boolean makesEmptyHolder(ExpressionTree tree) {
    if (tree instanceof NewClassTree creation) {
      return creation.getClassBody() == null
          && ((JCTree) tree).type.tsym instanceof ClassSymbol type
          && here.compilation.sources.of(type).isEmpty();
    }
    return tree instanceof MethodInvocationTree call && call.getArguments().isEmpty();
  }
}
