package io.github.sessionpertask.sarif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value. */
public sealed interface Json {

  /** A string. */
  record Text(String value) implements Json {}

  /** A number, as it is written. */
  record Numeral(String value) implements Json {}

  /** True, false, or null. */
  record Literal(String word) implements Json {}

  /** An array. */
  record Array(List<Json> elements) implements Json {}

  /** An object, whose members keep their order. */
  record Members(Map<String, Json> members) implements Json {

    /** An object without members, to be built with the methods below. */
    public Members() {
      this(new LinkedHashMap<>());
    }

    /** Adds a member. */
    public Members with(String name, Json value) {
      members.put(name, value);
      return this;
    }

    /** Adds a string. */
    public Members with(String name, String value) {
      return with(name, new Text(value));
    }

    /** Adds a number. */
    public Members with(String name, int value) {
      return with(name, new Numeral(String.valueOf(value)));
    }

    /** Adds an array. */
    public Members with(String name, List<? extends Json> elements) {
      return with(name, new Array(List.copyOf(elements)));
    }

    /** Adds an array, unless there is nothing in it. */
    public Members withAny(String name, List<? extends Json> elements) {
      return elements.isEmpty() ? this : with(name, elements);
    }
  }
}
