package io.github.sessionpertask.heap;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;

/**
 * A place in the source.
 *
 * @param tree the expression or statement
 * @param unit the file that it stands in
 */
public record Spot(Tree tree, CompilationUnitTree unit) {

  // Written out, as of Obj.
  @Override
  public boolean equals(Object other) {
    return other instanceof Spot that && tree == that.tree && unit == that.unit;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(tree);
  }
}
