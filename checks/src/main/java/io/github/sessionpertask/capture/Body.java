package io.github.sessionpertask.capture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Code that runs as one: a method, a constructor with the initializers before it, a lambda.
 *
 * @param tree the method or lambda, its identity
 * @param before initializers that run before the code
 * @param code the block or expression
 * @param parameters its parameters
 * @param owner the class whose {@code this} it sees
 * @param unit the file that it stands in
 */
record Body(
    Tree tree,
    List<Tree> before,
    Tree code,
    List<VarSymbol> parameters,
    ClassSymbol owner,
    CompilationUnitTree unit) {

  static Body of(
      MethodTree method, List<Tree> before, ClassSymbol owner, CompilationUnitTree unit) {
    return new Body(method, before, method.getBody(), symbols(method.getParameters()), owner, unit);
  }

  static Body of(LambdaExpressionTree lambda, ClassSymbol owner, CompilationUnitTree unit) {
    return new Body(
        lambda, List.of(), lambda.getBody(), symbols(lambda.getParameters()), owner, unit);
  }

  /** The method, unless it is a lambda. */
  Optional<MethodSymbol> method() {
    return tree instanceof JCMethodDecl method ? Optional.of(method.sym) : Optional.empty();
  }

  boolean isLambda() {
    return tree instanceof LambdaExpressionTree;
  }

  /** Whether a container runs it on another thread than its caller's. */
  boolean isAsync(Model model) {
    return tree instanceof JCMethodDecl method
        && (model.isAnnotated(FactKind.ASYNC, method.sym)
            || model.isAnnotated(FactKind.ASYNC, method.sym.owner));
  }

  /** Whether an expression stands in it, as far as positions tell. */
  boolean contains(Tree expression) {
    int place = TreeInfo.getStartPos((JCTree) expression);
    return code instanceof JCBlock block
        && TreeInfo.getStartPos((JCTree) tree) <= place
        && place <= block.endpos;
  }

  boolean isExpression() {
    return code instanceof ExpressionTree && !(code instanceof StatementTree);
  }

  private static List<VarSymbol> symbols(List<? extends VariableTree> variables) {
    List<VarSymbol> symbols = new ArrayList<>();
    for (VariableTree variable : variables) {
      symbols.add(((JCVariableDecl) variable).sym);
    }
    return List.copyOf(symbols);
  }
}
