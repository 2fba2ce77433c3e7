package io.github.sessionpertask.capture;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;

/** What records are made of. */
final class Records {

  private Records() {}

  /** The fields behind the components, in order. */
  static List<VarSymbol> fields(Symbol type) {
    List<VarSymbol> fields = new ArrayList<>();
    for (Symbol member : type.getEnclosedElements()) {
      if (member instanceof VarSymbol field
          && field.getKind() == ElementKind.FIELD
          && !field.isStatic()) {
        fields.add(field);
      }
    }
    return fields;
  }
}
