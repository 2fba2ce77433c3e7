package io.github.sessionpertask.capture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The constants of enums: which there are, what class each has, what functions it was given. */
final class Constants {

  private final BodyAnalysis here;
  private final Set<VarSymbol> made = new HashSet<>();

  Constants(BodyAnalysis here) {
    this.here = here;
  }

  /** What a static variable of enum type holds, made as its class says. */
  Value of(VarSymbol constant) {
    if (made.add(constant)) {
      creation(constant).ifPresent(tree -> make(constant, tree));
    }
    return Value.of(new Obj.Static(constant));
  }

  static boolean isConstant(VarSymbol variable) {
    return (variable.flags() & Flags.ENUM) != 0;
  }

  /** What an enum's own methods give that nobody has written: all constants, or one of them. */
  Optional<Value> call(CallSite call) {
    MethodSymbol method = call.method();
    if (!method.isStatic()
        || (method.owner.flags() & Flags.ENUM) == 0
        || here.compilation.sources.body(method).isPresent()
        || !here.evaluator.isInteresting(method.owner.type)) {
      return Optional.empty();
    }
    List<VarSymbol> all = constants((ClassSymbol) method.owner);
    if (method.name.contentEquals("valueOf")) {
      List<Obj> any = new ArrayList<>();
      all.forEach(constant -> any.addAll(of(constant).objects()));
      return Optional.of(Value.of(any, true));
    }
    Value array = Value.of(call.made());
    for (int i = 0; i < all.size(); i++) {
      here.elements.put(array, new Key.AtConstant(i), of(all.get(i)));
    }
    return Optional.of(array);
  }

  private List<VarSymbol> constants(ClassSymbol type) {
    List<VarSymbol> found = new ArrayList<>();
    for (Tree member : members(type)) {
      if (member instanceof JCTree.JCVariableDecl field && isConstant(field.sym)) {
        found.add(field.sym);
      }
    }
    return found;
  }

  private List<? extends Tree> members(ClassSymbol type) {
    return here.compilation.sources.of(type).map(s -> s.tree().getMembers()).orElse(List.of());
  }

  /** The class of a constant, which may have a body of its own. */
  Optional<ClassSymbol> classOf(VarSymbol constant) {
    return isConstant(constant)
        ? creation(constant)
            .map(Creations::classOf)
            .filter(ClassSymbol.class::isInstance)
            .map(ClassSymbol.class::cast)
        : Optional.empty();
  }

  private Optional<NewClassTree> creation(VarSymbol constant) {
    for (Tree member : members(constant.enclClass())) {
      if (member instanceof VariableTree field
          && ((JCTree.JCVariableDecl) field).sym == constant
          && field.getInitializer() instanceof NewClassTree tree) {
        return Optional.of(tree);
      }
    }
    return Optional.empty();
  }

  /**
   * A constant keeps the functions that its constructor is given. What a constructor makes by
   * itself it has made once, and not in the code that names the constant: that is left out.
   */
  private void make(VarSymbol constant, NewClassTree tree) {
    ClassSymbol type = constant.enclClass();
    here.compilation
        .sources
        .of(type)
        .ifPresent(
            source -> {
              if (tree.getClassBody() != null) {
                here.compilation.sources.add(tree.getClassBody(), source.unit());
              }
              List<Value> arguments = new ArrayList<>();
              for (ExpressionTree argument : tree.getArguments()) {
                arguments.add(function(argument, type, source.unit()));
              }
              if (!arguments.stream().allMatch(Value::isNone)) {
                here.caller.makeConstant(tree, constant, arguments);
              }
            });
  }

  private Value function(ExpressionTree argument, ClassSymbol owner, CompilationUnitTree unit) {
    if (argument instanceof LambdaExpressionTree lambda) {
      here.compilation.lambdas.of(lambda, owner, unit);
    }
    return argument instanceof LambdaExpressionTree || argument instanceof MemberReferenceTree
        ? Value.of(Obj.made(argument, Obj.Role.VALUE))
        : Value.NONE;
  }
}
