package io.github.sessionpertask.fix;

import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Optional;

/**
 * How a task opens a session of its own.
 *
 * @param expression what opens it
 * @param factory the factory that it is opened from, where a short form of that may take its place
 * @param thrown what opening may throw
 * @param before a statement that the starter needs first; empty where none
 */
record Opening(
    String expression, Optional<Factory> factory, List<Type> thrown, Optional<Declaration> before) {

  /**
   * A factory in the code.
   *
   * @param text the expression that is one
   * @param type its type
   */
  record Factory(String text, Type type) {}

  /**
   * A factory that the starter takes from its session before it starts tasks.
   *
   * @param type its type
   * @param name the variable's name
   * @param value what it is set to
   * @param session the session that it is taken from
   */
  record Declaration(Type type, String name, String value, SessionKey session) {}
}
