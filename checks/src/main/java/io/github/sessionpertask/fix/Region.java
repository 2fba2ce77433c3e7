package io.github.sessionpertask.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;

/**
 * The statements of a task around which it opens its own session.
 *
 * @param tree the block that they stand in, or the whole expression of a task that has no block
 * @param first the first of them, where those before it are left alone
 */
record Region(Tree tree, int first) {

  /** Whether it begins where its block begins. */
  boolean isWholeBlock() {
    return first == 0;
  }

  BlockTree block() {
    return (BlockTree) tree;
  }

  StatementTree firstStatement() {
    return block().getStatements().get(first);
  }
}
