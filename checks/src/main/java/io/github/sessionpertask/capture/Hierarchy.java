package io.github.sessionpertask.capture;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeScanner;
import io.github.sessionpertask.model.Model;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a call of an abstract method of this compilation may run. */
final class Hierarchy {

  private final Model model;
  private final Types types;
  private final Sources sources;
  private final Map<MethodSymbol, MethodSymbol> targets = new IdentityHashMap<>();
  private Optional<Declared> declared = Optional.empty();

  Hierarchy(Model model, Types types, Sources sources) {
    this.model = model;
    this.types = types;
    this.sources = sources;
  }

  /**
   * What a call of a method runs as far as this compilation shows: the method itself or, if it is
   * abstract and all classes there are run the same, that one.
   */
  MethodSymbol target(MethodSymbol method) {
    if ((method.flags() & Flags.ABSTRACT) == 0 || !sources.isOurs(method)) {
      return method;
    }
    MethodSymbol found = targets.get(method);
    if (found == null) {
      found = isImplementedByLibraries(method) ? method : onlyImplementation(method).orElse(method);
      targets.put(method, found);
    }
    return found;
  }

  /** A library makes objects of an interface of which it says what its methods do. */
  private boolean isImplementedByLibraries(MethodSymbol method) {
    return !model.facts(method).isEmpty() || model.implicit(method).isPresent();
  }

  private Optional<MethodSymbol> onlyImplementation(MethodSymbol method) {
    if (declared().mayBeFunction(method.owner)) {
      return Optional.empty();
    }
    Set<MethodSymbol> found = new LinkedHashSet<>();
    for (ClassSymbol type : declared().below((ClassSymbol) method.owner)) {
      if ((type.flags() & (Flags.INTERFACE | Flags.ABSTRACT)) == 0) {
        MethodSymbol implementation = method.implementation(type, types, true);
        if (implementation == null || sources.body(implementation).isEmpty()) {
          return Optional.empty();
        }
        found.add(implementation);
      }
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  /** The bodies that implement a method of this compilation. */
  Set<Body> implementations(MethodSymbol method) {
    Set<Body> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ClassSymbol type : declared().below((ClassSymbol) method.owner)) {
      MethodSymbol implementation = method.implementation(type, types, true);
      if (implementation != null) {
        sources.body(implementation).ifPresent(found::add);
      }
    }
    return found;
  }

  private Declared declared() {
    if (declared.isEmpty()) {
      Declared all = new Declared(types);
      sources.units().forEach(all::scan);
      declared = Optional.of(all);
    }
    return declared.get();
  }

  /** The classes and the functions of a compilation, by what they implement. */
  private static final class Declared extends TreeScanner {
    private final Types types;
    private final Map<Symbol, List<ClassSymbol>> subclasses = new IdentityHashMap<>();
    private final Set<Symbol> functions = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean hasUnknownFunctions;

    Declared(Types types) {
      this.types = types;
    }

    /** All subclasses, at any depth. */
    Set<ClassSymbol> below(ClassSymbol top) {
      Set<ClassSymbol> found = new LinkedHashSet<>();
      Deque<ClassSymbol> open = new ArrayDeque<>();
      open.add(top);
      while (!open.isEmpty()) {
        for (ClassSymbol type : subclasses.getOrDefault(open.poll(), List.of())) {
          if (found.add(type)) {
            open.add(type);
          }
        }
      }
      return found;
    }

    /** Whether a lambda or method reference may stand for an object of the type. */
    boolean mayBeFunction(Symbol type) {
      return functions.stream().anyMatch(function -> function.isSubClass(type, types))
          || (hasUnknownFunctions && types.isFunctionalInterface((ClassSymbol) type));
    }

    @Override
    public void visitClassDef(JCTree.JCClassDecl tree) {
      if (tree.sym != null) {
        try {
          add(types.supertype(tree.sym.type), tree.sym);
          types.interfaces(tree.sym.type).forEach(above -> add(above, tree.sym));
        } catch (CompletionFailure missing) {
          // It extends something that is not on the class path, which no call here can mean.
        }
      }
      super.visitClassDef(tree);
    }

    private void add(Type above, ClassSymbol type) {
      subclasses.computeIfAbsent(above.tsym, s -> new ArrayList<>()).add(type);
    }

    @Override
    public void visitLambda(JCTree.JCLambda tree) {
      function(tree);
      super.visitLambda(tree);
    }

    @Override
    public void visitReference(JCTree.JCMemberReference tree) {
      function(tree);
      super.visitReference(tree);
    }

    private void function(JCTree.JCFunctionalExpression tree) {
      if (tree.type == null) {
        hasUnknownFunctions = true;
      } else {
        functions.add(tree.type.tsym);
      }
    }
  }
}
