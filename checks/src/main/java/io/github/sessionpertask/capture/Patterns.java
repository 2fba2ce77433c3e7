package io.github.sessionpertask.capture;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Value;

/** Binds the variables of patterns. Record patterns are newer than the compiler's API used here. */
final class Patterns {

  private final BodyAnalysis here;

  Patterns(BodyAnalysis here) {
    this.here = here;
  }

  Value instanceOf(InstanceOfTree tree) {
    Value value = here.evaluator.value(tree.getExpression());
    if (tree.getPattern() != null) {
      bind(tree.getPattern(), value);
    }
    return Value.NONE;
  }

  private void bind(Tree pattern, Value value) {
    if (pattern instanceof BindingPatternTree binding) {
      VarSymbol variable = ((JCTree.JCVariableDecl) binding.getVariable()).sym;
      assign(variable, value.isNone() ? unknown(binding, variable) : value);
      return;
    }
    Type matched = ((JCTree) pattern).type;
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitBindingPattern(BindingPatternTree binding, Void unused) {
        VarSymbol variable = ((JCTree.JCVariableDecl) binding.getVariable()).sym;
        Value held = component(matched, variable, value);
        assign(variable, held.isNone() ? unknown(binding, variable) : held);
        return null;
      }
    }.scan(pattern, null);
  }

  private Value component(Type matched, VarSymbol variable, Value value) {
    if (matched == null || variable == null) {
      return Value.NONE;
    }
    for (VarSymbol field : Records.fields(matched.tsym)) {
      if (here.compilation.types.isSameType(field.type, variable.type)) {
        return here.scene().store().read(value, new Key.Var(field));
      }
    }
    return Value.NONE;
  }

  /** What was not followed so far turns out to be of a type that is worth it. */
  private Value unknown(BindingPatternTree binding, VarSymbol variable) {
    return variable != null && here.evaluator.isInteresting(variable.type)
        ? Value.of(Obj.made(binding.getVariable(), Obj.Role.VALUE))
        : Value.NONE;
  }

  private void assign(VarSymbol variable, Value value) {
    if (variable != null) {
      here.declare(variable);
      here.scene().store().assign(variable, value);
    }
  }
}
