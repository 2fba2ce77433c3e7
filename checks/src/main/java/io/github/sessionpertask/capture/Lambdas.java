package io.github.sessionpertask.capture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import java.util.IdentityHashMap;
import java.util.Map;

/** The bodies of lambdas; a lambda belongs to the body in which it was met first. */
final class Lambdas {

  private final Map<Tree, Body> bodies = new IdentityHashMap<>();

  /** Makes a lambda known that a body contains. */
  Body of(LambdaExpressionTree lambda, Body around) {
    return of(lambda, around.owner(), around.unit());
  }

  /** Makes a lambda known that a class contains. */
  Body of(LambdaExpressionTree lambda, ClassSymbol owner, CompilationUnitTree unit) {
    return bodies.computeIfAbsent(lambda, tree -> Body.of(lambda, owner, unit));
  }
}
