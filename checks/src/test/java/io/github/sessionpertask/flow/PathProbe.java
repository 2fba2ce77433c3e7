package io.github.sessionpertask.flow;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows a body and remembers by which ways a point may be reached. Code says where it passes with
 * {@code at("label")}; a way is the labels in the order in which they are passed first.
 *
 * <p>A clause or block that begins because of an exception that the flow does not follow begins
 * with {@code ?}.
 */
final class PathProbe extends StructuredFlow<PathProbe.Ways> {

  /** The ways to a point. */
  record Ways(Set<String> all) implements FlowState<Ways> {

    static Ways start() {
      return new Ways(new TreeSet<>(Set.of("")));
    }

    @Override
    public Ways copy() {
      return new Ways(new TreeSet<>(all));
    }

    @Override
    public void absorb(Ways other) {
      all.addAll(other.all);
    }

    @Override
    public boolean includes(Ways other) {
      return all.containsAll(other.all);
    }

    void pass(String label) {
      List<String> before = List.copyOf(all);
      all.clear();
      for (String way : before) {
        boolean again = List.of(way.split(" ")).contains(label);
        all.add(again ? way : (way + " " + label).trim());
      }
    }
  }

  /** What was asked of the probe, beside the ways. */
  final List<String> events = new ArrayList<>();

  private final Types types;

  PathProbe(Types types) {
    this.types = types;
  }

  /** The ways by which a body returns; empty where it never does. */
  Set<String> ways(Tree body) {
    return walk(Ways.start(), body).map(Ways::all).orElseGet(Set::of);
  }

  private void pass(String label) {
    if (reachable()) {
      now().pass(label);
    }
  }

  @Override
  protected void expression(ExpressionTree tree) {
    if (tree == null) {
      return;
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        super.visitMethodInvocation(call, null);
        if (call.getMethodSelect().toString().equals("at")) {
          pass((String) ((LiteralTree) call.getArguments().get(0)).getValue());
        }
        return null;
      }

      @Override
      public Void visitSwitchExpression(SwitchExpressionTree choice, Void unused) {
        switchOver(choice, choice.getExpression(), choice.getCases());
        return null;
      }

      @Override
      public Void visitConditionalExpression(ConditionalExpressionTree choice, Void unused) {
        scan(choice.getCondition(), null);
        branch(
            () -> scan(choice.getTrueExpression(), null),
            () -> scan(choice.getFalseExpression(), null));
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
        return null;
      }
    }.scan(tree, null);
  }

  @Override
  protected void variable(VariableTree tree) {
    expression(tree.getInitializer());
  }

  @Override
  protected void localClass(ClassTree tree) {
    events.add("class " + tree.getSimpleName());
  }

  @Override
  protected void returned(Optional<ExpressionTree> tree) {
    tree.ifPresent(this::expression);
  }

  @Override
  protected void yielded(ExpressionTree tree) {
    expression(tree);
  }

  @Override
  protected void nextElement(EnhancedForLoopTree loop) {
    pass(loop.getVariable().getName().toString());
  }

  @Override
  protected void assume(ExpressionTree condition, boolean outcome) {
    events.add(condition + " is " + outcome + (reachable() ? "" : ", unreachable"));
  }

  @Override
  protected void nextIteration(Tree loop) {
    events.add("round");
  }

  @Override
  protected void loopEnded(Ways afterIterations, Ways exit) {
    events.add("end of loop after " + afterIterations.all());
  }

  @Override
  protected void enterMonitor(ExpressionTree lock) {
    pass("lock");
  }

  @Override
  protected void exitMonitor(ExpressionTree lock) {
    pass("unlock");
  }

  @Override
  protected void closeResource(Tree resource) {
    pass(
        "close-"
            + (resource instanceof VariableTree variable
                ? variable.getName()
                : resource.toString()));
  }

  @Override
  protected Ways afterException(Ways entry, List<Ways> exits) {
    Set<String> left = new TreeSet<>();
    exits.forEach(exit -> left.addAll(exit.all()));
    events.add("block left by " + left);
    Ways begin = entry.copy();
    begin.pass("?");
    return begin;
  }

  @Override
  protected Set<String> caughtAs(ThrowTree tree) {
    Set<String> names = new LinkedHashSet<>();
    types
        .closure(((JCTree) tree.getExpression()).type)
        .forEach(type -> names.add(type.tsym.getQualifiedName().toString()));
    return names;
  }

  @Override
  protected List<String> caughtTypes(CatchTree tree) {
    Tree type = tree.getParameter().getType();
    List<? extends Tree> alternatives =
        type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
    return alternatives.stream()
        .map(each -> ((JCTree) each).type.tsym.getQualifiedName().toString())
        .toList();
  }
}
