package io.github.sessionpertask;

import com.sun.source.tree.Tree;
import com.sun.source.tree.TreeVisitor;

/** A place in code of which only its identity matters. */
public final class SomeTree implements Tree {

  private final String name;

  /** One that is told apart from all others, whatever its name. */
  public SomeTree(String name) {
    this.name = name;
  }

  @Override
  public Kind getKind() {
    return Kind.OTHER;
  }

  @Override
  public <R, D> R accept(TreeVisitor<R, D> visitor, D data) {
    return visitor.visitOther(this, data);
  }

  @Override
  public String toString() {
    return name;
  }
}
