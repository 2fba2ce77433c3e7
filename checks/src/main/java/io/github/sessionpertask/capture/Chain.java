package io.github.sessionpertask.capture;

import com.sun.source.tree.Tree;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.overlap.Flight;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The operators of one pipeline in their order, and what they say of it as a whole. */
final class Chain {

  private final List<Operator> operators = new ArrayList<>();
  private final Set<Flight.Trait> traits = EnumSet.noneOf(Flight.Trait.class);
  private Value source = Value.NONE;

  /** What has moved each operator to another thread than that of its subscriber, if anything. */
  private final List<Optional<Tree>> movers = new ArrayList<>();

  private Optional<Tree> mover = Optional.empty();
  private boolean ofMany;
  private boolean hops;
  private boolean parallel;
  private boolean oneAtATime;

  List<Operator> operators() {
    return operators;
  }

  /** What is known of it as a task. */
  Set<Flight.Trait> traits() {
    return traits;
  }

  /** What it takes its elements from. */
  Value source() {
    return source;
  }

  /** Whether it may have several elements. */
  boolean isOfMany() {
    return ofMany;
  }

  /** Whether it leaves the thread of its subscriber. */
  boolean hops() {
    return hops;
  }

  void source(Value more) {
    source = source.or(more);
  }

  void elements(boolean many) {
    ofMany |= many;
  }

  /**
   * It goes on elsewhere.
   *
   * @param call the call that says so
   * @param away whether to another thread than one to which sessions may be bound
   */
  void hop(Fact fact, Tree call, boolean away) {
    hops = true;
    Optional<Tree> by = away ? Optional.of(call) : Optional.empty();
    if (!fact.columns().containsKey("moves")) {
      mover = by;
    } else if (fact.says("moves", "before")) {
      movers.replaceAll(known -> known.or(() -> by));
    }
    if (fact.says("tasks", "many")) {
      traits.add(Flight.Trait.MANY);
    }
  }

  /** Whether it runs on several threads at once. */
  boolean onRails() {
    return traits.contains(Flight.Trait.MANY);
  }

  /** The elements come in one line from a pipeline that goes on beside what follows. */
  static Chain after(Operator rails) {
    Chain chain = new Chain();
    chain.hops = true;
    chain.ofMany = true;
    chain.add(rails);
    return chain;
  }

  void inParallel() {
    parallel = true;
  }

  /** It is in one line again, or takes what it was given, before or after this, one at a time. */
  void inTurn() {
    oneAtATime = !parallel;
    parallel = false;
    int last = operators.size() - 1;
    if (last >= 0 && oneAtATime && !operators.get(last).parts().isEmpty()) {
      operators.set(last, operators.get(last).becoming(Operator.Becomes.IN_TURN));
      oneAtATime = false;
    }
  }

  /** What has moved the operator at an index to another thread, if anything. */
  Optional<Tree> mover(int index) {
    return movers.get(index);
  }

  void add(Operator operator) {
    movers.add(mover);
    if (oneAtATime && !operator.parts().isEmpty()) {
      oneAtATime = false;
      operators.add(operator.becoming(Operator.Becomes.IN_TURN));
      return;
    }
    boolean beside = parallel && operator.becomes() == Operator.Becomes.IN_TURN;
    operators.add(beside ? operator.becoming(Operator.Becomes.MERGED) : operator);
  }
}
