package io.github.sessionpertask.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that commit the transactions of a task. */
final class Commits {

  private final SourceText source;
  private final Edits edits;
  private final List<String> commits = new ArrayList<>();

  Commits(SourceText source, Edits edits) {
    this.source = source;
    this.edits = edits;
  }

  void add(String commit) {
    commits.add(commit);
  }

  boolean isEmpty() {
    return commits.isEmpty();
  }

  /** Them, each on a line of its own. */
  List<String> lines(String indent) {
    return commits.stream().map(each -> indent + each).toList();
  }

  /** Puts them before each return of a task's code. */
  void beforeReturns(Tree code) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        commitBefore(tree);
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }

      @Override
      public Void visitClass(ClassTree tree, Void unused) {
        return null;
      }
    }.scan(code, null);
  }

  private void commitBefore(ReturnTree tree) {
    int from = source.start(tree);
    int to = source.end(tree);
    ExpressionTree given = tree.getExpression();
    boolean inBlock =
        source.parent(tree) instanceof BlockTree || source.parent(tree) instanceof CaseTree;
    String outer = source.indentation(from);
    String indent = inBlock ? outer : outer + source.step();
    String all = commits.stream().map(each -> each + "\n" + indent).collect(Collectors.joining());
    String open = inBlock ? "" : "{\n" + indent;
    String close = inBlock ? "" : "\n" + outer + "}";
    if (given == null || given instanceof LiteralTree || given instanceof IdentifierTree) {
      edits.surround(from, to, open + all, close);
    } else {
      edits.replace(from, source.start(given), open + "var result = ");
      edits.surround(from, to, "", "\n" + indent + all + "return result;" + close);
    }
  }
}
