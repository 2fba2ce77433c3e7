package io.github.sessionpertask.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree;
import java.util.List;
import java.util.Optional;

/**
 * Lets a parallel stream do its work one element after the other, on the thread and so in the
 * transaction of its starter. A door of the room.
 */
public final class SequentialStream {

  private static final String SOURCE = "parallelStream";
  private static final String STEP = "parallel";

  private final VisitorState state;

  /**
   * For one finding.
   *
   * @param state at the function that the stream runs
   */
  public SequentialStream(VisitorState state) {
    this.state = state;
  }

  /** The rewrite; empty where the function is not given to a parallel stream in one expression. */
  public Optional<Outcome.Rewrite> propose() {
    TreePath path = state.getPath().getParentPath();
    if (path == null || !(path.getLeaf() instanceof MethodInvocationTree call)) {
      return Optional.empty();
    }
    Optional<MethodInvocationTree> parallel = before(call);
    return parallel.isPresent() ? parallel.map(this::rewrite) : after(path).map(this::rewrite);
  }

  /** The step upstream that makes the stream parallel. */
  private static Optional<MethodInvocationTree> before(MethodInvocationTree call) {
    Tree current = call;
    while (current instanceof MethodInvocationTree step
        && step.getMethodSelect() instanceof MemberSelectTree select) {
      if (makesParallel(step, select)) {
        return Optional.of(step);
      }
      current = select.getExpression();
    }
    return Optional.empty();
  }

  /** The step downstream that makes the stream parallel. */
  private static Optional<MethodInvocationTree> after(TreePath call) {
    TreePath path = call;
    while (path.getParentPath().getLeaf() instanceof MemberSelectTree select
        && path.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree step) {
      if (makesParallel(step, select)) {
        return Optional.of(step);
      }
      path = path.getParentPath().getParentPath();
    }
    return Optional.empty();
  }

  private static boolean makesParallel(MethodInvocationTree step, MemberSelectTree select) {
    return step.getArguments().isEmpty()
        && (select.getIdentifier().contentEquals(SOURCE)
            || select.getIdentifier().contentEquals(STEP));
  }

  private Outcome.Rewrite rewrite(MethodInvocationTree parallel) {
    MemberSelectTree select = (MemberSelectTree) parallel.getMethodSelect();
    int from = state.getEndPosition(select.getExpression());
    int to = state.getEndPosition(parallel);
    String source = state.getSourceCode().toString();
    String written = source.substring(from, to);
    String instead =
        select.getIdentifier().contentEquals(SOURCE) ? written.replace(SOURCE, "stream") : "";
    int start = source.lastIndexOf('\n', ((JCTree) select.getExpression()).getStartPosition()) + 1;
    int end = source.indexOf('\n', to);
    end = end < 0 ? source.length() : end;
    String before = source.substring(start, end);
    String after = source.substring(start, from) + instead + source.substring(to, end);
    return new Outcome.Rewrite(
        SuggestedFix.replace(from, to, instead), lines(before), lines(after));
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }
}
