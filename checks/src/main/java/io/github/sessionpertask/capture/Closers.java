package io.github.sessionpertask.capture;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.IdentityHashMap;
import java.util.Map;

/** Which methods close a session, and which sessions have such a method. */
final class Closers {

  private final Model model;
  private final Types types;
  private final Map<Symbol, Boolean> known = new IdentityHashMap<>();

  Closers(Model model, Types types) {
    this.model = model;
    this.types = types;
  }

  /** Whether a session of the type has to be closed by whoever opens it. */
  boolean canClose(Type type) {
    return type != null && known.computeIfAbsent(type.tsym, symbol -> hasCloser(type));
  }

  private boolean hasCloser(Type type) {
    for (Type each : types.closure(type)) {
      for (Symbol member : each.tsym.members().getSymbols()) {
        if (member instanceof MethodSymbol method && (isClose(method) || endsSession(method))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether calling the method closes the receiver, which is of either type. */
  boolean closes(MethodSymbol method, Type declared, Type own) {
    return endsSession(method)
        || (isClose(method)
            && (model.isSession(declared) || (own != null && model.isSession(own))));
  }

  private boolean endsSession(MethodSymbol method) {
    return model.facts(method, FactKind.ENDS).stream()
        .anyMatch(fact -> fact.says("what", "session"));
  }

  /** Whether a method is a resource's {@code close()}. */
  static boolean isClose(MethodSymbol method) {
    return method.name.contentEquals("close") && method.params().isEmpty();
  }
}
