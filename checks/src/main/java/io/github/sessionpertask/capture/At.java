package io.github.sessionpertask.capture;

import com.sun.source.tree.Tree;

/**
 * Where a call is made.
 *
 * @param tree the expression of the analysed body that makes it, its identity
 * @param shown the expression that a reader would point at
 */
record At(Tree tree, Tree shown) {}
