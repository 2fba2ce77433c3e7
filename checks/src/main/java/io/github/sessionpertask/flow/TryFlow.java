package io.github.sessionpertask.flow;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Try statements: resources, catch clauses, finally blocks, and what passes through them. */
final class TryFlow<S extends FlowState<S>> {

  /** Inside more ends of blocks than this, an end is walked once for all ways that lead to it. */
  private static final int DEEPEST = 2;

  private final StructuredFlow<S> flow;
  private int ends;

  TryFlow(StructuredFlow<S> flow) {
    this.flow = flow;
  }

  void tryStatement(TryTree tree) {
    if (tree.getFinallyBlock() == null) {
      catching(tree);
    } else {
      guarded(() -> {}, () -> catching(tree), () -> flow.statement(tree.getFinallyBlock()));
    }
  }

  /** Walks a body and then, on every way out of it, its end. */
  void guarded(Runnable begin, Runnable body, Runnable end) {
    begin.run();
    Frame.Finally<S> frame = new Frame.Finally<>();
    S entry = flow.now().copy();
    flow.frames().push(frame);
    body.run();
    flow.frames().pop();
    Optional<S> normal = flow.current();
    if (normal.isEmpty() && frame.waiting.isEmpty()) {
      // The body never ends, or by exceptions alone: the end is still walked, for what it does.
      flow.become(Optional.of(flow.afterException(entry, List.of())));
      flow.atEnd(end);
      flow.become(Optional.empty());
      return;
    }
    ends++;
    if (ends > DEEPEST) {
      endAllAtOnce(frame, normal, end);
    } else {
      endEach(frame, normal, end);
    }
    ends--;
  }

  /** Walks the end for each way out. */
  private void endEach(Frame.Finally<S> frame, Optional<S> normal, Runnable end) {
    for (Map.Entry<Jump, S> waiting : frame.waiting.entrySet()) {
      flow.become(Optional.of(waiting.getValue()));
      flow.atEnd(end);
      if (flow.current().isPresent()) {
        flow.deliver(waiting.getKey(), flow.current().get(), flow.frames());
      }
    }
    flow.become(normal);
    if (normal.isPresent()) {
      flow.atEnd(end);
    }
  }

  /** Walks the end once, where the ways out would multiply with those of the ends around it. */
  private void endAllAtOnce(Frame.Finally<S> frame, Optional<S> normal, Runnable end) {
    Optional<S> all = normal.map(S::copy);
    for (S waiting : frame.waiting.values()) {
      all = StructuredFlow.joined(all, waiting.copy());
    }
    flow.become(all);
    end.run();
    Optional<S> after = flow.current();
    if (after.isPresent()) {
      for (Jump jump : frame.waiting.keySet()) {
        flow.deliver(jump, after.get().copy(), flow.frames());
      }
    }
    flow.become(normal.isPresent() ? after : Optional.empty());
  }

  private void catching(TryTree tree) {
    if (tree.getCatches().isEmpty()) {
      resources(tree, 0);
      return;
    }
    Map<CatchTree, List<String>> clauses = new LinkedHashMap<>();
    tree.getCatches().forEach(clause -> clauses.put(clause, flow.caughtTypes(clause)));
    Frame.Catches<S> frame = new Frame.Catches<>(clauses);
    S entry = flow.now().copy();
    flow.frames().push(frame);
    resources(tree, 0);
    flow.frames().pop();
    Optional<S> after = flow.current();
    List<S> exits = new ArrayList<>(frame.left);
    after.ifPresent(normal -> exits.add(normal.copy()));
    for (CatchTree clause : tree.getCatches()) {
      Optional<S> begin = Optional.of(flow.afterException(entry, exits));
      S caught = frame.caught.get(clause);
      flow.become(caught == null ? begin : StructuredFlow.joined(begin, caught));
      frame.notes.getOrDefault(clause, Set.of()).forEach(flow::caught);
      flow.statement(clause.getBlock());
      if (flow.current().isPresent()) {
        after = StructuredFlow.joined(after, flow.current().get());
      }
    }
    flow.become(after);
  }

  private void resources(TryTree tree, int index) {
    if (index == tree.getResources().size()) {
      flow.statement(tree.getBlock());
      return;
    }
    Tree resource = tree.getResources().get(index);
    if (resource instanceof VariableTree variable) {
      flow.variable(variable);
    } else {
      flow.expression((com.sun.source.tree.ExpressionTree) resource);
    }
    guarded(() -> {}, () -> resources(tree, index + 1), () -> flow.closeResource(resource));
  }

  /** Hands an exception to the clauses that may catch it; true where none of it goes further. */
  static <S extends FlowState<S>> boolean caught(
      Frame.Catches<S> catches, Jump.Throw thrown, S from) {
    for (Map.Entry<CatchTree, List<String>> clause : catches.clauses.entrySet()) {
      if (clause.getValue().stream().anyMatch(thrown.caughtAs()::contains)) {
        catches.caught.merge(clause.getKey(), from.copy(), StructuredFlow::join);
        return true;
      }
    }
    return false;
  }
}
