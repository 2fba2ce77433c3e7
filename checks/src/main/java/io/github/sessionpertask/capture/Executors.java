package io.github.sessionpertask.capture;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.model.FactKind;
import java.util.Optional;
import java.util.Set;

/** What is known of executors: from their type, their creation, the assignments of their field. */
final class Executors {

  private final BodyAnalysis here;

  Executors(BodyAnalysis here) {
    this.here = here;
  }

  /** Whether they run tasks on the calling thread. */
  boolean areDirect(Set<Obj> executors) {
    return !executors.isEmpty()
        && executors.stream().allMatch(executor -> is(FactKind.DIRECT, executor));
  }

  /** Whether one runs its tasks on the thread of a context, at which sessions are at home. */
  boolean isHome(Obj executor) {
    return is(FactKind.HOME, executor) || is(FactKind.DIRECT, executor);
  }

  /** Whether they run one task at a time. */
  boolean areSerial(Set<Obj> executors) {
    return !executors.isEmpty()
        && executors.stream().allMatch(executor -> is(FactKind.SERIAL, executor));
  }

  /** An executor that is written as {@code Runnable::run} or {@code task -> task.run()}. */
  private static boolean isRun(Tree executor) {
    if (executor instanceof MemberReferenceTree reference) {
      return reference.getName().contentEquals("run");
    }
    return executor instanceof LambdaExpressionTree lambda
        && lambda.getParameters().size() == 1
        && lambda.getBody() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("run")
        && select.getExpression() instanceof IdentifierTree name
        && name.getName().equals(lambda.getParameters().get(0).getName());
  }

  /** Whether several threads may hold a lock at once. */
  boolean isSharedLock(Obj lock) {
    return is(FactKind.SHAREDLOCK, lock);
  }

  /** The field that holds an object, as far as its name tells. */
  private static Optional<VarSymbol> fieldOf(Obj object) {
    if (object instanceof Obj.Static constant) {
      return Optional.of(constant.field());
    }
    return object instanceof Obj.Member member && member.key() instanceof Key.Var variable
        ? Optional.of(variable.symbol())
        : Optional.empty();
  }

  private boolean is(FactKind kind, Obj executor) {
    Type type = Tasks.typeOf(executor);
    if (type != null && here.compilation.model.is(kind, type)) {
      return true;
    }
    if (executor instanceof Obj.Made made) {
      return here.compilation.origins.says(kind, made.site(), made.calls(), here.body.owner())
          || (kind == FactKind.DIRECT && isRun(made.site()));
    }
    if (executor instanceof Obj.Param parameter) {
      return here.compilation.origins.always(kind, parameter.symbol());
    }
    if (executor instanceof Obj.Static constant) {
      return here.compilation.origins.always(kind, constant.field());
    }
    if (executor instanceof Obj.Member element && Key.isPlace(element.key())) {
      return fieldOf(element.owner())
          .filter(field -> here.compilation.origins.alwaysHolds(kind, field))
          .isPresent();
    }
    return executor instanceof Obj.Member member
        && member.key() instanceof Key.Var variable
        && (here.compilation.origins.always(kind, variable.symbol())
            || (kind == FactKind.DIRECT
                && here.compilation.fields.valuesOf(variable.symbol()).stream()
                    .anyMatch(Executors::isRun)));
  }
}
