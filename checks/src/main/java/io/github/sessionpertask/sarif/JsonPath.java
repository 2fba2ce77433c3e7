package io.github.sessionpertask.sarif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value inside a document, which knows its way there: what is missing or of another type is
 * reported by that way.
 *
 * @param way such as {@code runs[0].results[3].ruleId}
 * @param value what is there
 */
record JsonPath(String way, Json value) {

  private static final int MOST_DIGITS = 9;

  /** A member that must be there. */
  JsonPath at(String name) throws MalformedReportException {
    return find(name).orElseThrow(() -> new MalformedReportException(way(name) + " is missing"));
  }

  /** A member that may be there. */
  Optional<JsonPath> find(String name) throws MalformedReportException {
    if (!(value instanceof Json.Members object)) {
      throw new MalformedReportException(way + " is no object");
    }
    return Optional.ofNullable(object.members().get(name))
        .map(member -> new JsonPath(way(name), member));
  }

  private String way(String name) {
    return way.isEmpty() ? name : way + "." + name;
  }

  /** The elements of a member that may be there. */
  List<JsonPath> each(String name) throws MalformedReportException {
    Optional<JsonPath> member = find(name);
    return member.isEmpty() ? List.of() : member.get().elements();
  }

  /** The elements of an array. */
  List<JsonPath> elements() throws MalformedReportException {
    if (!(value instanceof Json.Array array)) {
      throw new MalformedReportException(way + " is no array");
    }
    List<JsonPath> elements = new ArrayList<>();
    for (Json element : array.elements()) {
      elements.add(new JsonPath(way + "[" + elements.size() + "]", element));
    }
    return elements;
  }

  /** The one element of an array. */
  JsonPath only() throws MalformedReportException {
    List<JsonPath> elements = elements();
    if (elements.size() != 1) {
      throw new MalformedReportException(way + " has " + elements.size() + " elements, not one");
    }
    return elements.get(0);
  }

  /** A string. */
  String text() throws MalformedReportException {
    if (value instanceof Json.Text text) {
      return text.value();
    }
    throw new MalformedReportException(way + " is no string");
  }

  /** A whole number, from 0. */
  int number() throws MalformedReportException {
    if (value instanceof Json.Numeral number
        && number.value().length() <= MOST_DIGITS
        && number.value().chars().allMatch(Character::isDigit)) {
      return Integer.parseInt(number.value());
    }
    throw new MalformedReportException(way + " is no number of a line or column");
  }
}
