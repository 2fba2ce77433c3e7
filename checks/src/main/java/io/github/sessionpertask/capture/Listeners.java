package io.github.sessionpertask.capture;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The methods of this compilation that a container calls when an event is published. */
final class Listeners {

  private final Types types;
  private final Model model;
  private final Sources sources;
  private Optional<List<MethodSymbol>> all = Optional.empty();

  Listeners(Types types, Model model, Sources sources) {
    this.types = types;
    this.model = model;
    this.sources = sources;
  }

  /** The listeners of an event, without those that wait for the commit. */
  List<MethodSymbol> of(Type event) {
    if (event == null || event.isPrimitiveOrVoid()) {
      return List.of();
    }
    return all().stream()
        .filter(
            listener ->
                types.isSubtype(types.erasure(event), types.erasure(listener.params().get(0).type)))
        .toList();
  }

  /** All of them; looked for once, and only where something is published. */
  private List<MethodSymbol> all() {
    if (all.isEmpty()) {
      List<MethodSymbol> found = new ArrayList<>();
      for (ClassSymbol type : sources.all()) {
        for (Symbol member : type.members().getSymbols(this::isListener)) {
          found.add((MethodSymbol) member);
        }
      }
      all = Optional.of(found);
    }
    return all.get();
  }

  private boolean isListener(Symbol member) {
    return member instanceof MethodSymbol method
        && method.params().size() == 1
        && model.isAnnotated(FactKind.LISTENER, method)
        && !model.isAnnotated(FactKind.AFTERCOMMIT, method);
  }
}
