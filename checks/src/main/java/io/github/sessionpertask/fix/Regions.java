package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.List;
import java.util.Set;

/**
 * Finds where in a task its session belongs: behind what the task waits for, so that it holds no
 * connection meanwhile, and within a try statement whose finally block others wait for, which has
 * to run also when there is no session to be had.
 */
final class Regions {

  /** Waits that leave nothing behind which has to be given back if no session is to be had. */
  private static final Set<FactKind> WAITS =
      Set.of(FactKind.AWAIT, FactKind.JOIN, FactKind.BLOCK, FactKind.PAUSES);

  private final SourceText source;
  private final Model model;

  Regions(SourceText source, Model model) {
    this.source = source;
    this.model = model;
  }

  /** The statements of a task that need its session. */
  Region of(Plan plan) {
    return plan.code().isBlock()
        ? narrowed((BlockTree) plan.code().tree(), plan.uses().places())
        : new Region(plan.code().tree(), 0);
  }

  private Region narrowed(BlockTree block, List<Tree> uses) {
    List<? extends StatementTree> statements = block.getStatements();
    List<? extends StatementTree> users =
        statements.stream().filter(each -> hasAny(each, uses)).toList();
    if (users.isEmpty()) {
      return new Region(block, 0);
    }
    int first = 0;
    for (int i = 0; i < statements.indexOf(users.get(0)); i++) {
      if (waits(statements.get(i))) {
        first = i + 1;
      }
    }
    Region here = new Region(block, first);
    boolean inTry =
        users.size() == 1
            && users.get(0) instanceof TryTree attempt
            && uses.stream().allMatch(use -> source.isInside(use, attempt.getBlock()));
    if (!inTry) {
      return here;
    }
    TryTree attempt = (TryTree) users.get(0);
    Region inner = narrowed(attempt.getBlock(), uses);
    boolean narrower = inner.tree() != attempt.getBlock() || !inner.isWholeBlock();
    return attempt.getFinallyBlock() != null || narrower ? inner : here;
  }

  private boolean hasAny(Tree around, List<Tree> uses) {
    return uses.stream().anyMatch(use -> source.isInside(use, around));
  }

  /** Whether a statement may have to wait for others. */
  private boolean waits(StatementTree statement) {
    boolean[] found = {false};
    new OwnCode() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        MethodSymbol method = ASTHelpers.getSymbol(tree);
        found[0] |= WAITS.stream().anyMatch(kind -> !model.facts(method, kind).isEmpty());
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(statement, null);
    return found[0];
  }

  /** Whether the statements of a region return what the task gives, or its end. */
  static boolean returns(Region region) {
    boolean[] found = {false};
    new OwnCode() {
      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        found[0] = true;
        return null;
      }
    }.scan(region.tree(), null);
    return found[0];
  }

  /** Whether a lambda may have the statements of a block as they are. */
  boolean canBeLambda(BlockTree block) {
    boolean[] possible = {true};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable) {
          possible[0] &=
              Scope.isStable(variable)
                  || source
                      .declaration(variable)
                      .filter(each -> source.isInside(each, block))
                      .isPresent();
        }
        return null;
      }

      @Override
      public Void visitBreak(BreakTree tree, Void unused) {
        possible[0] &= tree.getLabel() == null;
        return null;
      }

      @Override
      public Void visitContinue(ContinueTree tree, Void unused) {
        possible[0] &= tree.getLabel() == null;
        return null;
      }
    }.scan(block, null);
    return possible[0];
  }

  /** Walks what code does itself. */
  private static class OwnCode extends TreeScanner<Void, Void> {
    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      return null;
    }
  }
}
