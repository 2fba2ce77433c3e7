package io.github.sessionpertask.capture;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which bodies of this compilation a call of an abstract method may run. */
final class Hierarchy {

  private final Types types;
  private final Sources sources;
  private Optional<Map<ClassSymbol, List<ClassSymbol>>> subclasses = Optional.empty();

  Hierarchy(Types types, Sources sources) {
    this.types = types;
    this.sources = sources;
  }

  /** The bodies that implement a method of this compilation. */
  Set<Body> implementations(MethodSymbol method) {
    Set<Body> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<ClassSymbol> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<ClassSymbol> open = new ArrayDeque<>();
    open.add((ClassSymbol) method.owner);
    while (!open.isEmpty()) {
      for (ClassSymbol type : subclasses().getOrDefault(open.poll(), List.of())) {
        if (seen.add(type)) {
          open.add(type);
          MethodSymbol implementation = method.implementation(type, types, true);
          if (implementation != null) {
            sources.body(implementation).ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  private Map<ClassSymbol, List<ClassSymbol>> subclasses() {
    if (subclasses.isEmpty()) {
      Map<ClassSymbol, List<ClassSymbol>> found = new IdentityHashMap<>();
      for (ClassSymbol type : sources.all()) {
        try {
          add(types.supertype(type.type), type, found);
          types.interfaces(type.type).forEach(above -> add(above, type, found));
        } catch (CompletionFailure missing) {
          // It extends something that is not on the class path, which no call here can mean.
        }
      }
      subclasses = Optional.of(found);
    }
    return subclasses.get();
  }

  private static void add(Type above, ClassSymbol type, Map<ClassSymbol, List<ClassSymbol>> into) {
    if (above.tsym instanceof ClassSymbol symbol) {
      into.computeIfAbsent(symbol, s -> new ArrayList<>()).add(type);
    }
  }
}
