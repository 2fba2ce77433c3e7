package io.github.sessionpertask.fix;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Optional;

/**
 * A session as the code names it.
 *
 * @param variable the variable that holds it, if one does
 * @param text the expression that gives it
 * @param type its static type
 */
record SessionKey(Optional<VarSymbol> variable, String text, Type type) {

  static SessionKey of(VarSymbol variable) {
    return new SessionKey(Optional.of(variable), variable.name.toString(), variable.type);
  }

  String typeName() {
    return type.tsym.getSimpleName().toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SessionKey key
        && variable.equals(key.variable)
        && (variable.isPresent() || text.equals(key.text));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
