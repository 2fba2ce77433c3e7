package io.github.sessionpertask.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a facts file: what is known of a library's type or method.
 *
 * @param kind what the line says
 * @param type canonical name of the type
 * @param method name of the method, {@code <init>} for constructors, {@code *} for all; empty for a
 *     fact of the type itself
 * @param parameters erased simple names of the parameter types, where one overload is meant
 * @param columns the named columns, as written
 * @param origin file and line, for messages
 * @param own whether the user has added it
 */
public record Fact(
    FactKind kind,
    String type,
    Optional<String> method,
    Optional<List<String>> parameters,
    Map<String, String> columns,
    String origin,
    boolean own) {

  /** The same fact, added by the user. */
  Fact asOwn() {
    return new Fact(kind, type, method, parameters, columns, origin, true);
  }

  /** The places that a column names; none where the column is absent. */
  public List<Place> places(String column) {
    return Optional.ofNullable(columns.get(column)).flatMap(Place::list).orElse(List.of());
  }

  /** Whether a column has this value. */
  public boolean says(String column, String value) {
    return value.equals(columns.get(column));
  }
}
