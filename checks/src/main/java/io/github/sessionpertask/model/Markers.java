package io.github.sessionpertask.model;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What users say in their own code, by annotations of their own. They are known by their simple
 * names, so that nobody needs a jar for them.
 */
final class Markers {

  /** On a type: its instances serve one computation at a time. */
  private static final String SESSION = "OneTaskAtATime";

  /** On a parameter: the task that is given here runs on another thread. */
  private static final String TASK = "RunsConcurrently";

  private final Types types;

  Markers(Types types) {
    this.types = types;
  }

  /** Whether a type is marked as a session. */
  boolean isSession(Symbol type) {
    return isMarked(type, SESSION);
  }

  /** The forks of a method whose parameters are marked. */
  List<Fact> forks(MethodSymbol method) {
    List<Fact> found = new ArrayList<>();
    for (int i = 0; i < method.params().size() && i < 10; i++) {
      VarSymbol parameter = method.params().get(i);
      if (isMarked(parameter, TASK)) {
        found.add(fork(method, i, parameter.type));
      }
    }
    return found;
  }

  private Fact fork(MethodSymbol method, int index, Type task) {
    boolean many = task.hasTag(TypeTag.ARRAY) || is(task, "java.lang.Iterable");
    String place = many ? "elements:arg" + index : "arg" + index;
    boolean handle =
        is(method.getReturnType(), "java.util.concurrent.Future")
            || is(method.getReturnType(), "java.util.concurrent.CompletionStage");
    Map<String, String> columns =
        many
            ? Map.of("task", place, "tasks", "many")
            : handle
                ? Map.of("task", place, "handle", "result", "result", "task")
                : Map.of("task", place);
    return new Fact(
        FactKind.FORK,
        method.owner.getQualifiedName().toString(),
        Optional.of(method.name.toString()),
        Optional.empty(),
        columns,
        "@" + TASK,
        true);
  }

  private boolean is(Type type, String name) {
    return !type.isPrimitiveOrVoid()
        && !type.hasTag(TypeTag.ARRAY)
        && types.closure(types.erasure(type)).stream()
            .anyMatch(each -> each.tsym.getQualifiedName().contentEquals(name));
  }

  private static boolean isMarked(Symbol symbol, String marker) {
    for (Attribute.Compound mirror : symbol.getAnnotationMirrors()) {
      if (mirror.type.tsym.getSimpleName().contentEquals(marker)) {
        return true;
      }
    }
    return false;
  }
}
