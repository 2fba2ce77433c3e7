package io.github.sessionpertask.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rewrites code that opens a session and does not close it on every path: it opens it in the head
 * of a try statement, or closes it in a finally block where its type is no resource. A door of the
 * room.
 */
public final class TryWithResources {

  /** What forks take and callbacks of the same thread seldom do. */
  private static final Set<String> TASKS =
      Set.of("java.lang.Runnable", "java.util.concurrent.Callable", "java.util.function.Supplier");

  private final VisitorState state;
  private final Tree call;
  private final Type type;
  private final SuggestedFix.Builder edit = SuggestedFix.builder();

  /**
   * For one finding.
   *
   * @param state at the call that opens the session
   */
  public TryWithResources(VisitorState state) {
    this.state = state;
    this.call = state.getPath().getLeaf();
    this.type = ASTHelpers.getType(call);
  }

  /** Why nothing is rewritten where the session is closed, and its results are read later. */
  public Outcome declineForResult() {
    return new Outcome.Declined(Reason.LAZY_RESULT, type.tsym.getSimpleName().toString());
  }

  /** The rewrite around the call. */
  public Outcome propose() {
    String name = type.tsym.getSimpleName().toString();
    Optional<Closing> closing = Closing.of(type, state);
    if (!(call instanceof MethodInvocationTree || call instanceof NewClassTree)
        || closing.isEmpty()) {
      return new Outcome.Declined(Reason.NOT_DECLARED, name);
    }
    TreePath path = state.getPath();
    while (passesOn(path.getParentPath().getLeaf(), path.getLeaf())) {
      path = path.getParentPath();
    }
    TreePath around = path.getParentPath();
    if (path.getLeaf() instanceof LambdaExpressionTree lambda) {
      return givesLazily(lambda.getBody())
          ? new Outcome.Declined(Reason.LAZY_RESULT, name)
          : inLambda(lambda, closing.get());
    }
    if (!(path.getLeaf() instanceof StatementTree statement)
        || isReassigned(around)
        || isGivenAway(statement)) {
      return new Outcome.Declined(Reason.NOT_DECLARED, name);
    }
    if (around.getLeaf() instanceof TryTree && statement instanceof VariableTree resource) {
      return closing.get().isResource()
          ? inHead(resource)
          : new Outcome.Declined(Reason.NOT_DECLARED, name);
    }
    if (!(around.getLeaf() instanceof BlockTree block)) {
      return new Outcome.Declined(Reason.NOT_DECLARED, name);
    }
    if (givesLazily(block)) {
      return new Outcome.Declined(Reason.LAZY_RESULT, name);
    }
    if (goesIntoTask(block, statement)) {
      return new Outcome.Declined(Reason.TASK_GOES_ON, name);
    }
    return inBlock(block, statement, closing.get());
  }

  /** Whether the value of an inner expression is computed whenever the outer tree is. */
  private boolean passesOn(Tree outer, Tree inner) {
    if (inner instanceof StatementTree || inner instanceof LambdaExpressionTree) {
      return false;
    }
    return switch (outer.getKind()) {
      case METHOD_INVOCATION,
          MEMBER_SELECT,
          NEW_CLASS,
          PARENTHESIZED,
          TYPE_CAST,
          VARIABLE,
          RETURN,
          EXPRESSION_STATEMENT,
          LAMBDA_EXPRESSION ->
          true;
      default -> false;
    };
  }

  /** The variable that is declared with what the call opens, and nothing else. */
  private Optional<VariableTree> holder(Tree statement) {
    return statement instanceof VariableTree variable
            && ASTHelpers.stripParentheses(variable.getInitializer()) == call
        ? Optional.of(variable)
        : Optional.empty();
  }

  /** {@code list.add(open())} */
  private boolean isGivenAway(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree outer
        && outer.getArguments().contains(call);
  }

  /** Whether code that may run later names the session. */
  private boolean goesIntoTask(BlockTree block, StatementTree statement) {
    Optional<VarSymbol> session = holder(statement).map(ASTHelpers::getSymbol);
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      private int tasks;

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        boolean task = TASKS.contains(ASTHelpers.getType(tree).tsym.getQualifiedName().toString());
        tasks += task ? 1 : 0;
        super.visitLambdaExpression(tree, null);
        tasks -= task ? 1 : 0;
        return null;
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[0] |= tasks > 0 && session.isPresent() && ASTHelpers.getSymbol(tree) == session.get();
        return null;
      }
    }.scan(block, null);
    return found[0];
  }

  private boolean isReassigned(TreePath block) {
    TreePath path = state.getPath();
    while (!(path.getLeaf() instanceof StatementTree)) {
      path = path.getParentPath();
    }
    Optional<VarSymbol> variable = holder(path.getLeaf()).map(ASTHelpers::getSymbol);
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        found[0] |=
            variable.isPresent() && ASTHelpers.getSymbol(tree.getVariable()) == variable.get();
        return super.visitAssignment(tree, null);
      }
    }.scan(block.getLeaf(), null);
    return found[0];
  }

  /** Whether something is returned that may have to be fetched through the session later. */
  private boolean givesLazily(Tree code) {
    boolean[] found = {code instanceof ExpressionTree && isLazy(ASTHelpers.getType(code))};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        found[0] |=
            tree.getExpression() != null && isLazy(ASTHelpers.getType(tree.getExpression()));
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }
    }.scan(code, null);
    return found[0];
  }

  private boolean isLazy(Type given) {
    return given != null
        && (ASTHelpers.isSubtype(given, state.getTypeFromString("java.lang.AutoCloseable"), state)
            || ASTHelpers.isSubtype(given, state.getTypeFromString("java.util.Iterator"), state));
  }

  // --- where the call may stand

  /** {@code () -> open().use()} */
  private Outcome inLambda(LambdaExpressionTree lambda, Closing closing) {
    Moved moved = new Moved(state, lambda.getBody(), lambda.getBody());
    String name = freshName();
    moved.replace(call, name);
    String indent = moved.indentOf(lambda);
    String word = givesResult(lambda) ? "return " : "";
    String body = word + moved.text() + ";";
    String text =
        "{\n"
            + indent
            + "  "
            + wrapped(
                declaration(name), "\n" + indent + "    " + body, closing, indent + "  ", name)
            + "\n"
            + indent
            + "}";
    return moved.rewrite(edit, text);
  }

  private boolean givesResult(LambdaExpressionTree lambda) {
    Type descriptor = state.getTypes().findDescriptorType(((JCTree) lambda).type);
    return descriptor.getReturnType().getTag() != com.sun.tools.javac.code.TypeTag.VOID;
  }

  /** {@code try (Statement s = open().createStatement())} */
  private Outcome inHead(VariableTree resource) {
    Moved moved = new Moved(state, resource, resource);
    String name = freshName();
    moved.replace(call, name);
    return moved.rewrite(edit, declaration(name) + "; " + moved.text());
  }

  /** A statement of a block, and those after it, as far as they need what it declares. */
  private Outcome inBlock(BlockTree block, StatementTree statement, Closing closing) {
    Optional<VariableTree> holder = holder(statement);
    List<? extends StatementTree> all = block.getStatements();
    boolean alone = statement instanceof ExpressionStatementTree || statement instanceof ReturnTree;
    Tree last = alone ? statement : all.get(all.size() - 1);
    Moved moved = new Moved(state, statement, last);
    String indent = moved.indentOf(statement);
    moved.indentMore();
    if (holder.isEmpty()) {
      String name = freshName();
      moved.replace(call, name);
      String text =
          wrapped(declaration(name), "\n" + indent + "  " + moved.text(), closing, indent, name);
      return moved.rewrite(edit, text);
    }
    new Closes(state, ASTHelpers.getSymbol(holder.get())).takeOutOf(block, moved);
    String declared = state.getSourceForNode(statement).strip();
    declared = declared.substring(0, declared.length() - 1).strip();
    moved.skip(statement);
    String name = holder.get().getName().toString();
    return moved.rewrite(edit, wrapped(declared, moved.text(), closing, indent, name));
  }

  private String wrapped(
      String declared, String body, Closing closing, String indent, String name) {
    String end = "\n" + indent + "}";
    if (!closing.isResource()) {
      return declared
          + ";\n"
          + indent
          + "try {"
          + body
          + end
          + " finally {\n"
          + indent
          + "  "
          + name
          + ".close();"
          + end;
    }
    StringBuilder text = new StringBuilder("try (" + declared + ") {" + body + end);
    for (Type thrown : closing.unhandled(state)) {
      String failure = name.equals("e") ? "failure" : "e";
      text.append(" catch (")
          .append(SuggestedFixes.qualifyType(state, edit, thrown))
          .append(" " + failure + ") {\n")
          .append(indent)
          .append("  throw new IllegalStateException(" + failure + ");")
          .append(end);
    }
    return text.toString();
  }

  private String declaration(String name) {
    return SuggestedFixes.qualifyType(state, edit, type)
        + " "
        + name
        + " = "
        + state.getSourceForNode(call);
  }

  /** A name that nothing around has. */
  private String freshName() {
    String simple = type.tsym.getSimpleName().toString();
    String base = Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    String around = state.getSourceForNode(outermost());
    String candidate = base;
    for (int i = 2; around.matches("(?s).*\\b" + candidate + "\\b.*"); i++) {
      candidate = base + i;
    }
    return candidate;
  }

  private Tree outermost() {
    Tree found = state.getPath().getCompilationUnit();
    for (Tree tree : state.getPath()) {
      if (tree instanceof MethodTree) {
        found = tree;
      }
    }
    return found;
  }
}
