package io.github.sessionpertask.capture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.heap.Value;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Lambdas, method references and local classes are objects whose fields are what they capture, as
 * javac makes them.
 */
final class Closures {

  private final BodyAnalysis here;
  private final Evaluator evaluator;
  private final Map<Tree, Set<VarSymbol>> captured = new IdentityHashMap<>();

  Closures(BodyAnalysis here, Evaluator evaluator) {
    this.here = here;
    this.evaluator = evaluator;
  }

  Value lambda(LambdaExpressionTree tree) {
    here.reach(tree);
    Value closure = Value.of(Obj.made(tree, Obj.Role.VALUE));
    Body code = here.compilation.lambdas.of(tree, here.body);
    capture(closure, tree);
    here.met(code);
    if (here.owner.hasOpen()) {
      here.owner.captured(closure, here.compilation.summaries.of(code));
    }
    return closure;
  }

  Value reference(MemberReferenceTree tree) {
    Value bound = Value.NONE;
    here.reach(tree);
    if (!((JCTree.JCMemberReference) tree).kind.isUnbound()
        && !(TreeInfo.symbol((JCTree) tree.getQualifierExpression()) instanceof ClassSymbol)) {
      bound = evaluator.value(tree.getQualifierExpression());
    }
    Value closure = Value.of(Obj.made(tree, Obj.Role.VALUE));
    store().write(closure, new Key.Slot(Key.Purpose.BOUND), bound);
    store().write(closure, new Key.Outer(), evaluator.self());
    here.owner.captured((JCTree.JCMemberReference) tree, bound);
    return closure;
  }

  /** A local or anonymous class has captured what its code names. */
  void capture(Value object, Tree code) {
    store().write(object, new Key.Outer(), evaluator.self());
    for (VarSymbol variable : captured.computeIfAbsent(code, Closures::locals)) {
      boolean outside =
          here.isDeclared(variable)
              ? store().knows(variable)
              : here.body.isLambda() || variable.owner != here.body.owner();
      if (outside) {
        Value held = evaluator.variable(variable);
        if (!held.isNone()) {
          store().write(object, new Key.Var(variable), held);
        }
      }
    }
  }

  private Store store() {
    return here.scene().store();
  }

  /** The local variables that the code names and does not declare. */
  private static Set<VarSymbol> locals(Tree code) {
    Set<VarSymbol> named = new LinkedHashSet<>();
    Set<VarSymbol> own = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (TreeInfo.symbol((JCTree) tree) instanceof VarSymbol variable
            && !(variable.owner instanceof ClassSymbol)) {
          named.add(variable);
        }
        return null;
      }

      @Override
      public Void visitVariable(com.sun.source.tree.VariableTree tree, Void unused) {
        own.add(((JCTree.JCVariableDecl) tree).sym);
        return super.visitVariable(tree, null);
      }

      @Override
      public Void visitClass(ClassTree tree, Void unused) {
        return super.visitClass(tree, null);
      }
    }.scan(code, null);
    named.removeAll(own);
    return named;
  }
}
