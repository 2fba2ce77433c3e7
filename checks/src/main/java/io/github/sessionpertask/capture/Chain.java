package io.github.sessionpertask.capture;

import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.overlap.Flight;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The operators of one pipeline in their order, and what they say of it as a whole. */
final class Chain {

  private final List<Operator> operators = new ArrayList<>();
  private final Set<Flight.Trait> traits = EnumSet.noneOf(Flight.Trait.class);
  private Value source = Value.NONE;
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

  void hop(Fact fact) {
    hops = true;
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

  void add(Operator operator) {
    if (oneAtATime && !operator.parts().isEmpty()) {
      oneAtATime = false;
      operators.add(operator.becoming(Operator.Becomes.IN_TURN));
      return;
    }
    boolean beside = parallel && operator.becomes() == Operator.Becomes.IN_TURN;
    operators.add(beside ? operator.becoming(Operator.Becomes.MERGED) : operator);
  }
}
