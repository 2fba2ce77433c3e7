package io.github.sessionpertask.flow;

import com.sun.source.tree.Tree;
import java.util.Set;

/** A way to leave a statement other than at its end. */
sealed interface Jump {

  /** Leaves the target statement. */
  record Break(Tree target) implements Jump {}

  /** Goes on with the next iteration of the target loop. */
  record Continue(Tree target) implements Jump {}

  /** Leaves the body. */
  record Return() implements Jump {}

  /** Goes to a catch clause of one of these types, qualified names. */
  record Throw(Set<String> caughtAs) implements Jump {}
}
