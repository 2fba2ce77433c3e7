package io.github.sessionpertask.fix;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.tools.javac.code.Type;
import java.util.List;

/**
 * Something that was made with the shared session, and that a task makes again on its own.
 *
 * @param name what the task calls it
 * @param made the expression that makes it
 * @param type its type, as it is declared
 * @param form how the task holds it
 * @param settings statements that set it up
 * @param thrown the checked exceptions that making and closing it throw
 */
record Remade(
    String name,
    ExpressionTree made,
    String type,
    Form form,
    List<StatementTree> settings,
    List<Type> thrown) {

  /** How a task holds it. */
  enum Form {
    /** It is made where it is used. */
    INLINE,
    /** It is declared. */
    DECLARED,
    /** It is declared, and closed at the end. */
    RESOURCE
  }
}
