package io.github.sessionpertask.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the lines of a facts file. */
final class FactReader {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private FactReader() {}

  /**
   * Reads lines.
   *
   * @throws MalformedFactException at the first line that cannot be read
   */
  static List<Fact> read(List<FactLine> lines) throws MalformedFactException {
    List<Fact> facts = new ArrayList<>();
    for (FactLine line : lines) {
      read(line, facts);
    }
    return facts;
  }

  private static void read(FactLine line, List<Fact> into) throws MalformedFactException {
    String origin = line.origin();
    String[] words = SPACE.split(line.text());
    FactKind kind =
        FactKind.named(words[0])
            .orElseThrow(
                () -> new MalformedFactException(origin, "unknown kind '" + words[0] + "'"));
    if (words.length < 2) {
      throw new MalformedFactException(origin, "no type or method after '" + words[0] + "'");
    }
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 2; i < words.length; i++) {
      readColumn(origin, words[i], columns);
    }
    // An annotation speaks of the methods that bear it.
    boolean ofMethod = words[1].indexOf('#') >= 0 || words[1].startsWith("@");
    Optional<String> lacks = FactColumns.lacks(kind, ofMethod, columns);
    if (lacks.isPresent()) {
      throw new MalformedFactException(origin, lacks.get());
    }
    if (words[1].indexOf('(') >= 0 != words[1].endsWith(")")) {
      throw new MalformedFactException(origin, "'" + words[1] + "' has a parenthesis too few");
    }
    for (String subject : FactLine.expand(words[1])) {
      into.add(fact(origin, kind, subject, Map.copyOf(columns)));
    }
  }

  private static void readColumn(String origin, String word, Map<String, String> into)
      throws MalformedFactException {
    int equals = word.indexOf('=');
    String key = equals < 0 ? word : word.substring(0, equals);
    String value = equals < 0 ? "" : word.substring(equals + 1);
    Optional<String> problem = FactColumns.problem(key, value);
    if (problem.isPresent()) {
      throw new MalformedFactException(origin, problem.get());
    }
    into.put(key, value);
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
