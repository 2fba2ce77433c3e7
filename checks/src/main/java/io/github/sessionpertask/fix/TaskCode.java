package io.github.sessionpertask.fix;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import java.util.List;

/**
 * The code of a task where it is written, around which an own session is opened.
 *
 * @param form how it is written
 * @param tree the body, or the whole expression where it is no function yet
 * @param function the lambda or method that the body belongs to, or the expression
 * @param result what the task gives; void where it gives nothing
 * @param mayThrow the exceptions that the task's type allows
 * @param thrown the checked exceptions that the code throws, other than those it handles
 * @param parameters the names of its parameters, for an expression that becomes a lambda
 * @param method the method that runs an object, for an object that is made in the task
 */
record TaskCode(
    Form form,
    Tree tree,
    Tree function,
    Type result,
    List<Type> mayThrow,
    List<Type> thrown,
    List<String> parameters,
    String method) {

  /** How the code of a task is written. */
  enum Form {
    /** The expression of a lambda. */
    EXPRESSION,
    /** The block of a lambda. */
    BLOCK,
    /** The body of the method of an anonymous class. */
    METHOD,
    /** A method reference, which becomes a lambda. */
    REFERENCE,
    /** An expression that makes the task, which a lambda makes and runs. */
    OBJECT
  }

  boolean givesResult() {
    return !result.hasTag(com.sun.tools.javac.code.TypeTag.VOID);
  }

  boolean isBlock() {
    return form == Form.BLOCK || form == Form.METHOD;
  }

  /** What stands before an expression that becomes a lambda. */
  String lead() {
    if (form != Form.REFERENCE && form != Form.OBJECT) {
      return "";
    }
    return parameters.size() == 1
        ? parameters.get(0) + " -> "
        : "(" + String.join(", ", parameters) + ") -> ";
  }

  /** What stands behind an expression that makes a task. */
  String call() {
    return form == Form.OBJECT ? "." + method + "()" : "";
  }
}
