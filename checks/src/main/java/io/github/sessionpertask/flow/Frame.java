package io.github.sessionpertask.flow;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A construct around the current statement that jumps and exceptions meet on their way out. */
abstract sealed class Frame<S extends FlowState<S>> {

  /** A loop, switch or labelled statement: where breaks and continues of it arrive. */
  static final class Target<S extends FlowState<S>> extends Frame<S> {
    final Tree statement;
    Optional<S> broken = Optional.empty();
    Optional<S> continued = Optional.empty();

    Target(Tree statement) {
      this.statement = statement;
    }
  }

  /** The body: where returns arrive, and exceptions that nothing catches. */
  static final class Body<S extends FlowState<S>> extends Frame<S> {
    Optional<S> returned = Optional.empty();
    Optional<S> thrown = Optional.empty();
  }

  /** The catch clauses of a try statement. */
  static final class Catches<S extends FlowState<S>> extends Frame<S> {
    final Map<CatchTree, List<String>> clauses;
    final Map<CatchTree, S> caught = new LinkedHashMap<>();
    final List<S> left = new ArrayList<>();
    final Map<CatchTree, Set<Object>> notes = new LinkedHashMap<>();

    Catches(Map<CatchTree, List<String>> clauses) {
      this.clauses = clauses;
    }
  }

  /** A finally block, or the end of a resource: what leaves waits here until it has run. */
  static final class Finally<S extends FlowState<S>> extends Frame<S> {
    final Map<Jump, S> waiting = new LinkedHashMap<>();
    final List<S> left = new ArrayList<>();
  }
}
