package io.github.sessionpertask.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place in a call that a fact speaks of: the receiver, an argument, the result, or what one of
 * them holds.
 */
public sealed interface Place {

  /** The object that the method is called on. */
  record Receiver() implements Place {}

  /** What the call gives. */
  record Result() implements Place {}

  /** One argument, counted from 0. */
  record Argument(int index) implements Place {}

  /** All arguments. */
  record Arguments() implements Place {}

  /** All arguments whose parameter type is a functional interface. */
  record Functions() implements Place {}

  /** The elements that another place holds. */
  record Elements(Place of) implements Place {}

  /** What the task behind a handle has given. */
  record ResultOf(Place of) implements Place {}

  /** Reads a comma-separated list of places; empty where a word is none. */
  static Optional<List<Place>> list(String words) {
    List<Place> places = new ArrayList<>();
    for (String word : words.split(",")) {
      Optional<Place> place = parse(word);
      if (place.isEmpty()) {
        return Optional.empty();
      }
      places.add(place.get());
    }
    return Optional.of(List.copyOf(places));
  }

  private static Optional<Place> parse(String word) {
    if (word.startsWith("elements:")) {
      return parse(word.substring("elements:".length())).map(Elements::new);
    }
    if (word.startsWith("result-of:")) {
      return parse(word.substring("result-of:".length())).map(ResultOf::new);
    }
    if (word.length() == 4 && word.startsWith("arg") && Character.isDigit(word.charAt(3))) {
      return Optional.of(new Argument(word.charAt(3) - '0'));
    }
    return switch (word) {
      case "receiver" -> Optional.of(new Receiver());
      case "result" -> Optional.of(new Result());
      case "args" -> Optional.of(new Arguments());
      case "functions" -> Optional.of(new Functions());
      default -> Optional.empty();
    };
  }
}
