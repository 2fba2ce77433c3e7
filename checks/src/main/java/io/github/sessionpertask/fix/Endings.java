package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Finds code that is there only to close a session, or what was made with one. */
final class Endings {

  private final SourceText source;
  private final UseFinder finder;

  Endings(SourceText source, UseFinder finder) {
    this.source = source;
    this.finder = finder;
  }

  /** The statements of a task that close the session which a variable holds. */
  Set<StatementTree> in(TaskCode code, VarSymbol variable) {
    Set<StatementTree> all = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) == variable) {
          of(tree, variable).ifPresent(all::add);
        }
        return null;
      }
    }.scan(code.tree(), null);
    return all;
  }

  /** Whether a task does nothing with the session but close it. */
  boolean isAll(TaskCode code, Uses uses, VarSymbol variable) {
    if (code.tree() instanceof MemberReferenceTree reference) {
      return finder.isClosing(ASTHelpers.getSymbol(reference))
          && isOf(reference.getQualifierExpression(), variable);
    }
    if (code.tree() instanceof ExpressionTree expression) {
      return isEnding(expression, variable);
    }
    Set<StatementTree> endings = in(code, variable);
    return uses.places().stream()
        .allMatch(use -> endings.stream().anyMatch(each -> source.isInside(use, each)));
  }

  /** The widest statement that does nothing but close what a variable holds. */
  Optional<StatementTree> of(Tree tree, VarSymbol variable) {
    Optional<StatementTree> widest = Optional.empty();
    for (Tree around : source.path(tree)) {
      if (around instanceof StatementTree statement) {
        if (!isEnding(statement, variable)) {
          break;
        }
        if (source.parent(statement) instanceof BlockTree) {
          widest = Optional.of(statement);
        }
      }
    }
    return widest;
  }

  private boolean isEnding(StatementTree statement, VarSymbol variable) {
    if (statement instanceof BlockTree block) {
      return block.getStatements().size() == 1 && isEnding(block.getStatements().get(0), variable);
    }
    if (statement instanceof IfTree choice) {
      return choice.getElseStatement() == null
          && namesOnly(choice.getCondition(), variable)
          && isEnding(choice.getThenStatement(), variable);
    }
    if (statement instanceof TryTree attempt) {
      return attempt.getResources().isEmpty()
          && attempt.getFinallyBlock() == null
          && isEnding(attempt.getBlock(), variable);
    }
    return statement instanceof ExpressionStatementTree single
        && isEnding(single.getExpression(), variable);
  }

  private boolean isEnding(ExpressionTree expression, VarSymbol variable) {
    return expression instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && finder.isClosing(ASTHelpers.getSymbol(call))
        && isOf(ASTHelpers.getReceiver(call), variable);
  }

  private static boolean isOf(Tree receiver, VarSymbol variable) {
    return receiver instanceof IdentifierTree && ASTHelpers.getSymbol(receiver) == variable;
  }

  private static boolean namesOnly(Tree condition, VarSymbol variable) {
    boolean[] only = {true};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        only[0] &= ASTHelpers.getSymbol(tree) == variable;
        return null;
      }
    }.scan(condition, null);
    return only[0];
  }
}
