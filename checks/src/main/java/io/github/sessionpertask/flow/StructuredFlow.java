package io.github.sessionpertask.flow;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Name;

/**
 * A forward analysis over the statements of one body. Java has no goto, so the control flow is the
 * shape of the tree: branches are joined, loops are walked until nothing new comes round, jumps and
 * exceptions wait at the constructs that they leave. Building no graph saves nine tenths of the
 * time.
 *
 * @param <S> what is known at a point
 */
public abstract class StructuredFlow<S extends FlowState<S>> {

  private final Deque<Frame<S>> frames = new ArrayDeque<>();
  private final Map<String, Tree> labels = new HashMap<>();
  private final TryFlow<S> tries = new TryFlow<>(this);
  private final LoopFlow<S> loops = new LoopFlow<>(this);
  private Optional<S> state = Optional.empty();
  private Optional<S> thrown = Optional.empty();

  /** Evaluates an expression in the current state. */
  protected abstract void expression(ExpressionTree tree);

  /** Declares a local variable, after which its initializer is evaluated. */
  protected abstract void variable(VariableTree tree);

  /** A class is declared inside the body. */
  protected abstract void localClass(ClassTree tree);

  /** The body returns what the expression denotes. */
  protected abstract void returned(Optional<ExpressionTree> tree);

  /** A switch expression gives what the expression denotes. */
  protected abstract void yielded(ExpressionTree tree);

  /** The variable of a loop over elements gets its next element. */
  protected abstract void nextElement(EnhancedForLoopTree loop);

  /** The current state is known to have this outcome of a condition. */
  protected abstract void assume(ExpressionTree condition, boolean outcome);

  /** A loop comes round. */
  protected abstract void nextIteration(Tree loop);

  /** A loop is left at its end, after whole iterations. */
  protected abstract void loopEnded(S afterIterations, S exit);

  /** A monitor is taken. */
  protected abstract void enterMonitor(ExpressionTree lock);

  /** The monitor taken last is given back. */
  protected abstract void exitMonitor(ExpressionTree lock);

  /** A resource of a try statement is closed. */
  protected abstract void closeResource(Tree resource);

  /**
   * What is known where a catch clause or a finally block begins because of an exception that the
   * analysis does not follow.
   *
   * @param entry the state before the try block
   * @param exits the states in which the block is left
   */
  protected abstract S afterException(S entry, List<S> exits);

  /** Runs a finally block, or what stands for one, in the current state. */
  protected void atEnd(Runnable end) {
    end.run();
  }

  /** Whether a clause may catch an exception of whose type nothing is known. */
  protected boolean mayCatchAny(CatchTree tree) {
    return true;
  }

  /** A clause begins because of an exception of which it was {@linkplain #tellCatches told}. */
  protected void caught(Object note) {}

  /** The types that would catch what a throw statement throws, qualified names. */
  protected abstract Set<String> caughtAs(ThrowTree tree);

  /** The qualified names of a catch clause's types. */
  protected abstract List<String> caughtTypes(CatchTree tree);

  /**
   * Walks a body.
   *
   * @param entry what is known before it
   * @return what is known after it, on the paths that return; empty where none does
   */
  protected final Optional<S> walk(S entry, Tree body) {
    Frame.Body<S> frame = new Frame.Body<>();
    frames.push(frame);
    state = Optional.of(entry);
    if (body instanceof StatementTree statement) {
      statement(statement);
    } else {
      ExpressionTree expression = (ExpressionTree) body;
      returned(Optional.of(expression));
    }
    if (state.isPresent()) {
      frame.returned = joined(frame.returned, state.get());
    }
    frames.pop();
    state = Optional.empty();
    thrown = frame.thrown;
    return frame.returned;
  }

  /** What is known where the walked body has thrown an exception itself; empty where it has not. */
  protected final Optional<S> thrownOut() {
    return thrown;
  }

  /** The current state; only while a statement that can be reached is walked. */
  protected final S now() {
    return state.orElseThrow();
  }

  /** Whether the current point can be reached. */
  protected final boolean reachable() {
    return state.isPresent();
  }

  /** Does something in another state and comes back to the current one. */
  protected final void aside(S other, Runnable work) {
    Optional<S> saved = state;
    state = Optional.of(other);
    work.run();
    state = saved;
  }

  final Optional<S> current() {
    return state;
  }

  final void become(Optional<S> next) {
    state = next;
  }

  final Deque<Frame<S>> frames() {
    return frames;
  }

  static <S extends FlowState<S>> Optional<S> joined(Optional<S> into, S other) {
    if (into.isEmpty()) {
      return Optional.of(other);
    }
    into.get().absorb(other);
    return into;
  }

  /** Walks two alternatives, each from the current state, and joins what they leave. */
  protected final void branch(Runnable one, Runnable other) {
    if (state.isEmpty()) {
      return;
    }
    S before = state.get().copy();
    one.run();
    Optional<S> afterOne = state;
    state = Optional.of(before);
    other.run();
    if (afterOne.isPresent()) {
      state = state.isPresent() ? joined(afterOne, state.get()) : afterOne;
    }
  }

  /** Walks something that may run any number of times: a callback. */
  protected final void repeat(Tree loop, Runnable once) {
    loops.repeat(loop, false, () -> {}, once, () -> {}, () -> {});
  }

  /** A jump leaves the current point. */
  final void jump(Jump jump) {
    if (state.isPresent()) {
      deliver(jump, state.get(), frames);
      state = Optional.empty();
    }
  }

  /** An exception of one of these types may be thrown here, in the given state. */
  protected final void raise(Set<String> caughtAs, S thrown) {
    deliver(new Jump.Throw(caughtAs), thrown, frames);
  }

  /**
   * Tells the clauses that would catch an exception thrown here; false where none would. What
   * exceptions do to the whole state is not followed, see {@link #afterException}.
   */
  protected final boolean tellCatches(Object note) {
    for (Frame<S> frame : frames) {
      if (frame instanceof Frame.Catches<S> catches) {
        boolean told = false;
        for (CatchTree clause : catches.clauses.keySet()) {
          if (mayCatchAny(clause)) {
            catches.notes.computeIfAbsent(clause, c -> new LinkedHashSet<>()).add(note);
            told = true;
          }
        }
        if (told) {
          return true;
        }
      }
    }
    return false;
  }

  final void deliver(Jump jump, S from, Iterable<Frame<S>> outward) {
    for (Frame<S> frame : outward) {
      if (frame instanceof Frame.Finally<S> block) {
        block.left.add(from.copy());
        block.waiting.merge(jump, from, StructuredFlow::join);
        return;
      }
      if (frame instanceof Frame.Catches<S> catches) {
        if (jump instanceof Jump.Throw thrown && TryFlow.caught(catches, thrown, from)) {
          return;
        }
        catches.left.add(from.copy());
      } else if (frame instanceof Frame.Target<S> target) {
        if (jump instanceof Jump.Break leave && leave.target() == target.statement) {
          target.broken = joined(target.broken, from);
          return;
        }
        if (jump instanceof Jump.Continue next && next.target() == target.statement) {
          target.continued = joined(target.continued, from);
          return;
        }
      } else if (frame instanceof Frame.Body<S> body) {
        if (jump instanceof Jump.Return) {
          body.returned = joined(body.returned, from);
        } else {
          body.thrown = joined(body.thrown, from);
        }
        return;
      }
    }
  }

  static <S extends FlowState<S>> S join(S into, S other) {
    into.absorb(other);
    return into;
  }

  /** Walks a statement from the current state. */
  protected final void statement(StatementTree tree) {
    if (state.isEmpty() || tree == null) {
      return;
    }
    switch (tree.getKind()) {
      case BLOCK -> statements(((BlockTree) tree).getStatements());
      case EXPRESSION_STATEMENT -> expression(((ExpressionStatementTree) tree).getExpression());
      case VARIABLE -> variable((VariableTree) tree);
      case IF -> ifStatement((IfTree) tree);
      case WHILE_LOOP -> loops.whileLoop((WhileLoopTree) tree);
      case DO_WHILE_LOOP -> loops.doLoop((DoWhileLoopTree) tree);
      case FOR_LOOP -> loops.forLoop((ForLoopTree) tree);
      case ENHANCED_FOR_LOOP -> loops.elementLoop((EnhancedForLoopTree) tree);
      case LABELED_STATEMENT -> labelled((LabeledStatementTree) tree);
      case SWITCH -> {
        SwitchTree choice = (SwitchTree) tree;
        switchOver(tree, choice.getExpression(), choice.getCases());
      }
      case RETURN -> {
        returned(Optional.ofNullable(((ReturnTree) tree).getExpression()));
        jump(new Jump.Return());
      }
      case THROW -> {
        expression(((ThrowTree) tree).getExpression());
        jump(new Jump.Throw(caughtAs((ThrowTree) tree)));
      }
      case BREAK -> jump(new Jump.Break(target(((BreakTree) tree).getLabel(), t -> true)));
      case CONTINUE ->
          jump(new Jump.Continue(target(((ContinueTree) tree).getLabel(), StructuredFlow::isLoop)));
      case YIELD -> {
        yielded(((YieldTree) tree).getValue());
        jump(new Jump.Break(target(null, t -> t.getKind() == Tree.Kind.SWITCH_EXPRESSION)));
      }
      case SYNCHRONIZED -> {
        SynchronizedTree locked = (SynchronizedTree) tree;
        expression(locked.getExpression());
        tries.guarded(
            () -> enterMonitor(locked.getExpression()),
            () -> statement(locked.getBlock()),
            () -> exitMonitor(locked.getExpression()));
      }
      case TRY -> tries.tryStatement((TryTree) tree);
      case ASSERT -> expression(((AssertTree) tree).getCondition());
      case CLASS, ENUM, INTERFACE, RECORD -> localClass((ClassTree) tree);
      default -> {}
    }
  }

  final void statements(List<? extends StatementTree> all) {
    for (StatementTree each : all) {
      statement(each);
    }
  }

  private Tree target(Name label, Predicate<Tree> wanted) {
    if (label != null) {
      return labels.get(label.toString());
    }
    for (Frame<S> frame : frames) {
      if (frame instanceof Frame.Target<S> target
          && (isLoop(target.statement) || isSwitch(target.statement))
          && wanted.test(target.statement)) {
        return target.statement;
      }
    }
    throw new IllegalStateException("a jump without a target");
  }

  private static boolean isSwitch(Tree tree) {
    return tree.getKind() == Tree.Kind.SWITCH || tree.getKind() == Tree.Kind.SWITCH_EXPRESSION;
  }

  private void ifStatement(IfTree tree) {
    expression(tree.getCondition());
    branch(
        () -> {
          assume(tree.getCondition(), true);
          statement(tree.getThenStatement());
        },
        () -> {
          assume(tree.getCondition(), false);
          statement(tree.getElseStatement());
        });
  }

  private void labelled(LabeledStatementTree tree) {
    StatementTree inner = tree.getStatement();
    labels.put(tree.getLabel().toString(), inner);
    if (isLoop(inner) || isSwitch(inner)) {
      statement(inner);
      return;
    }
    Frame.Target<S> frame = new Frame.Target<>(inner);
    frames.push(frame);
    statement(inner);
    frames.pop();
    if (frame.broken.isPresent()) {
      state = joined(state, frame.broken.get());
    }
  }

  private static boolean isLoop(Tree tree) {
    return switch (tree.getKind()) {
      case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP -> true;
      default -> false;
    };
  }

  /** Walks the cases of a switch statement or expression. */
  protected final void switchOver(
      Tree tree, ExpressionTree selector, List<? extends CaseTree> cases) {
    expression(selector);
    if (state.isEmpty()) {
      return;
    }
    Frame.Target<S> frame = new Frame.Target<>(tree);
    frames.push(frame);
    S before = state.get();
    boolean complete = isSwitch(tree) && tree.getKind() == Tree.Kind.SWITCH_EXPRESSION;
    state = Optional.empty();
    for (CaseTree each : cases) {
      complete |= each.getExpressions().isEmpty();
      state = joined(state, before.copy());
      if (each.getCaseKind() == CaseTree.CaseKind.RULE) {
        rule(tree, each.getBody());
        jump(new Jump.Break(tree));
      } else {
        statements(each.getStatements());
      }
    }
    frames.pop();
    if (!complete) {
      state = joined(state, before);
    }
    if (frame.broken.isPresent()) {
      state = joined(state, frame.broken.get());
    }
  }

  private void rule(Tree choice, Tree body) {
    if (body instanceof StatementTree statement) {
      statement(statement);
    } else if (choice.getKind() == Tree.Kind.SWITCH_EXPRESSION) {
      yielded((ExpressionTree) body);
    } else {
      expression((ExpressionTree) body);
    }
  }
}
