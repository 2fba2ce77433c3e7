package io.github.sessionpertask.capture;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.heap.Value;
import java.util.Optional;

/** Evaluates expressions: what they denote, and on the way all that they do. */
final class Evaluator {

  private final BodyAnalysis here;
  private final Closures closures;

  Evaluator(BodyAnalysis here) {
    this.here = here;
    this.closures = new Closures(here, this);
  }

  /** Whether values of the type can lead to a session, a task or a handle. */
  boolean isInteresting(Type type) {
    return here.compilation.relevance.of(type);
  }

  private Store store() {
    return here.scene().store();
  }

  /** What the expression denotes; what it does has happened then. */
  Value value(ExpressionTree tree) {
    if (!here.isReachable()) {
      return Value.NONE;
    }
    here.compilation.work++;
    return switch (tree.getKind()) {
      case PARENTHESIZED -> value(((ParenthesizedTree) tree).getExpression());
      case TYPE_CAST -> value(((TypeCastTree) tree).getExpression());
      case IDENTIFIER -> identifier((IdentifierTree) tree);
      case MEMBER_SELECT -> select((MemberSelectTree) tree);
      case METHOD_INVOCATION -> here.caller.invocation((MethodInvocationTree) tree);
      case NEW_CLASS -> here.caller.creation((NewClassTree) tree);
      case NEW_ARRAY -> newArray((NewArrayTree) tree);
      case LAMBDA_EXPRESSION -> closures.lambda((LambdaExpressionTree) tree);
      case MEMBER_REFERENCE -> closures.reference((MemberReferenceTree) tree);
      case ASSIGNMENT -> assignment((AssignmentTree) tree);
      case CONDITIONAL_EXPRESSION -> conditional((ConditionalExpressionTree) tree);
      case ARRAY_ACCESS -> arrayAccess((ArrayAccessTree) tree);
      case SWITCH_EXPRESSION -> here.switchValue((SwitchExpressionTree) tree);
      case INSTANCE_OF -> new Patterns(here).instanceOf((InstanceOfTree) tree);
      case CONDITIONAL_AND -> shortCircuit((BinaryTree) tree, true);
      case CONDITIONAL_OR -> shortCircuit((BinaryTree) tree, false);
      default -> other(tree);
    };
  }

  private Value other(ExpressionTree tree) {
    if (tree instanceof BinaryTree binary) {
      value(binary.getLeftOperand());
      value(binary.getRightOperand());
    } else if (tree instanceof UnaryTree unary) {
      value(unary.getExpression());
      if (Entities.isStep(unary)) {
        changed(unary.getExpression());
      }
    } else if (tree instanceof CompoundAssignmentTree assignment) {
      value(assignment.getExpression());
      changed(assignment.getVariable());
      if (TreeInfo.symbol((JCTree) assignment.getVariable()) instanceof VarSymbol flag) {
        here.flag(flag, Optional.empty());
      }
    }
    return Value.NONE;
  }

  private void changed(ExpressionTree variable) {
    if (variable instanceof MemberSelectTree field && here.isReachable()) {
      here.effects.changed(field);
    }
    if (TreeInfo.symbol((JCTree) variable) instanceof VarSymbol symbol) {
      here.changed(symbol);
    }
  }

  private Value shortCircuit(BinaryTree tree, boolean goesOnIf) {
    value(tree.getLeftOperand());
    here.branches(
        () -> {
          here.assume(tree.getLeftOperand(), goesOnIf);
          value(tree.getRightOperand());
        },
        () -> here.assume(tree.getLeftOperand(), !goesOnIf));
    return Value.NONE;
  }

  private Value conditional(ConditionalExpressionTree tree) {
    value(tree.getCondition());
    Value[] results = {Value.NONE, Value.NONE};
    here.branches(
        () -> {
          here.assume(tree.getCondition(), true);
          results[0] = value(tree.getTrueExpression());
        },
        () -> {
          here.assume(tree.getCondition(), false);
          results[1] = value(tree.getFalseExpression());
        });
    return results[0].or(results[1]);
  }

  private Value identifier(IdentifierTree tree) {
    Symbol symbol = TreeInfo.symbol((JCTree) tree);
    if (tree.getName().contentEquals("this") || tree.getName().contentEquals("super")) {
      return self();
    }
    if (symbol instanceof VarSymbol field && here.compilation.mappings.of(field).isPresent()) {
      return here.associations.read(instance(field.owner), field, tree);
    }
    return symbol instanceof VarSymbol variable && isInteresting(((JCTree) tree).type)
        ? variable(variable)
        : Value.NONE;
  }

  /** The instance around the analysed code: the receiver, or what the lambda has captured of it. */
  Value self() {
    Value self = Value.of(new Obj.Self());
    return here.body.isLambda() ? store().read(self, new Key.Outer()) : self;
  }

  /** The instance of a class, here or around here. */
  Value instance(Symbol owner) {
    Value instance = self();
    ClassSymbol current = here.body.owner();
    while (!current.isSubClass(owner, here.compilation.types)) {
      Symbol enclosing = current.owner;
      while (enclosing != null && !(enclosing instanceof ClassSymbol)) {
        enclosing = enclosing.owner;
      }
      if (enclosing == null) {
        return Value.NONE;
      }
      instance = store().read(instance, new Key.Outer());
      current = (ClassSymbol) enclosing;
    }
    return instance;
  }

  /** What a variable holds: a local, a captured one, a field. */
  Value variable(VarSymbol variable) {
    if (!(variable.owner instanceof ClassSymbol)) {
      return here.isDeclared(variable)
          ? store().local(variable)
          : store().read(Value.of(new Obj.Self()), new Key.Var(variable));
    }
    if (variable.isStatic()) {
      return Constants.isConstant(variable) ? here.constants.of(variable) : store().local(variable);
    }
    return store().read(instance(variable.owner), new Key.Var(variable));
  }

  /** A local or anonymous class has captured what its code names. */
  void captureLocalClass(Value object, Tree code) {
    closures.capture(object, code);
  }

  private Value select(MemberSelectTree tree) {
    if (tree.getIdentifier().contentEquals("class")) {
      return ((JCTree) tree.getExpression()).type.tsym instanceof ClassSymbol type
          ? Value.of(new Obj.Type(type))
          : Value.NONE;
    }
    Symbol symbol = TreeInfo.symbol((JCTree) tree);
    if (symbol instanceof VarSymbol variable && variable.owner instanceof ClassSymbol) {
      if (tree.getIdentifier().contentEquals("this")) {
        return instance(((JCTree) tree.getExpression()).type.tsym);
      }
      if (variable.isStatic()) {
        return isInteresting(variable.type) ? variable(variable) : Value.NONE;
      }
      Value owner = value(tree.getExpression());
      if (!here.compilation.mappings.isIdentifier(variable)) {
        here.associations.walk(owner, tree);
      }
      if (here.compilation.mappings.of(variable).isPresent()) {
        return here.associations.read(owner, variable, tree);
      }
      return isInteresting(((JCTree) tree).type)
          ? store().read(owner, new Key.Var(variable))
          : Value.NONE;
    }
    if (tree.getIdentifier().contentEquals("this") || tree.getIdentifier().contentEquals("super")) {
      return instance(((JCTree) tree.getExpression()).type.tsym);
    }
    return Value.NONE;
  }

  private Value assignment(AssignmentTree tree) {
    ExpressionTree target = tree.getVariable();
    while (target instanceof ParenthesizedTree parenthesized) {
      target = parenthesized.getExpression();
    }
    if (target instanceof ArrayAccessTree access) {
      Value array = value(access.getExpression());
      value(access.getIndex());
      Value stored = value(tree.getExpression());
      here.elements.put(array, here.elements.key(access.getIndex()), stored);
      return stored;
    }
    Value owner =
        target instanceof MemberSelectTree select ? value(select.getExpression()) : Value.NONE;
    Value stored = value(tree.getExpression());
    if (TreeInfo.symbol((JCTree) target) instanceof VarSymbol variable && here.isReachable()) {
      if (target instanceof MemberSelectTree field) {
        here.effects.changed(field);
      } else {
        here.compilation.entities.remember(variable, tree.getExpression());
      }
      assign(variable, owner, target instanceof MemberSelectTree, stored, tree.getExpression());
    }
    return stored;
  }

  private void assign(
      VarSymbol variable, Value owner, boolean selected, Value stored, ExpressionTree source) {
    if (!(variable.owner instanceof ClassSymbol) || variable.isStatic()) {
      here.changed(variable);
      here.flag(variable, Optional.of(source));
      if (variable.owner instanceof ClassSymbol) {
        // Whoever asks the class gets it, and may close it.
        here.owner.handOn(stored);
      }
      store().assign(variable, stored);
    } else {
      Value object = selected ? owner : instance(variable.owner);
      store().write(object, new Key.Var(variable), stored);
    }
  }

  private Value arrayAccess(ArrayAccessTree tree) {
    Value array = value(tree.getExpression());
    value(tree.getIndex());
    return isInteresting(((JCTree) tree).type)
        ? here.elements.at(array, here.elements.key(tree.getIndex()))
        : Value.NONE;
  }

  private Value newArray(NewArrayTree tree) {
    if (tree.getDimensions() != null) {
      tree.getDimensions().forEach(this::value);
    }
    here.reach(tree);
    Value array = Value.of(Obj.made(tree, Obj.Role.VALUE));
    if (tree.getInitializers() != null) {
      int index = 0;
      for (ExpressionTree initializer : tree.getInitializers()) {
        Value element = value(initializer);
        here.elements.put(array, new Key.AtConstant(index++), element);
      }
    }
    return array;
  }
}
