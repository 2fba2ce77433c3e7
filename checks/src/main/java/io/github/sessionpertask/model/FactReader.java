package io.github.sessionpertask.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the lines of a facts file. */
final class FactReader {

  private FactReader() {}

  /**
   * Reads lines of which nothing is known yet.
   *
   * @throws MalformedFactException at the first line that cannot be read
   */
  static List<Fact> read(List<FactLine> lines) throws MalformedFactException {
    for (FactLine line : lines) {
      check(line.origin(), line.words());
    }
    return readChecked(lines);
  }

  /** Reads lines that are known to be right, as those of the plugin are by its tests. */
  static List<Fact> readChecked(List<FactLine> lines) {
    List<Fact> facts = new ArrayList<>();
    for (FactLine line : lines) {
      read(line, facts);
    }
    return facts;
  }

  private static void read(FactLine line, List<Fact> into) {
    List<String> words = line.words();
    FactKind kind = FactKind.named(words.get(0)).orElseThrow();
    Map<String, String> columns = columns(words);
    for (String subject : FactLine.expand(words.get(1))) {
      into.add(fact(line.origin(), kind, subject, columns));
    }
  }

  private static Map<String, String> columns(List<String> words) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String word : words.subList(2, words.size())) {
      int equals = word.indexOf('=');
      columns.put(
          equals < 0 ? word : word.substring(0, equals),
          equals < 0 ? "" : word.substring(equals + 1));
    }
    return Collections.unmodifiableMap(columns);
  }

  private static void check(String origin, List<String> words) throws MalformedFactException {
    String kind = words.get(0);
    if (FactKind.named(kind).isEmpty()) {
      throw new MalformedFactException(origin, "unknown kind '" + kind + "'");
    }
    if (words.size() < 2) {
      throw new MalformedFactException(origin, "no type or method after '" + kind + "'");
    }
    Map<String, String> columns = columns(words);
    for (Map.Entry<String, String> column : columns.entrySet()) {
      Optional<String> problem = FactColumns.problem(column.getKey(), column.getValue());
      if (problem.isPresent()) {
        throw new MalformedFactException(origin, problem.get());
      }
    }
    String subject = words.get(1);
    // An annotation speaks of the methods that bear it.
    boolean ofMethod = subject.indexOf('#') >= 0 || subject.startsWith("@");
    Optional<String> lacks =
        FactColumns.lacks(FactKind.named(kind).orElseThrow(), ofMethod, columns);
    if (lacks.isPresent()) {
      throw new MalformedFactException(origin, lacks.get());
    }
    if (subject.indexOf('(') >= 0 != subject.endsWith(")")) {
      throw new MalformedFactException(origin, "'" + subject + "' has a parenthesis too few");
    }
  }

  private static Fact fact(
      String origin, FactKind kind, String subject, Map<String, String> columns) {
    subject = subject.startsWith("@") ? subject.substring(1) : subject;
    int hash = subject.indexOf('#');
    if (hash < 0) {
      return new Fact(kind, subject, Optional.empty(), Optional.empty(), columns, origin, false);
    }
    String method = subject.substring(hash + 1);
    Optional<List<String>> parameters = Optional.empty();
    int paren = method.indexOf('(');
    if (paren >= 0) {
      String inside = method.substring(paren + 1, method.length() - 1);
      parameters = Optional.of(inside.isEmpty() ? List.of() : List.of(inside.split(",")));
      method = method.substring(0, paren);
    }
    return new Fact(
        kind, subject.substring(0, hash), Optional.of(method), parameters, columns, origin, false);
  }
}
