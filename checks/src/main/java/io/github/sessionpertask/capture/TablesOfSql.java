package io.github.sessionpertask.capture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables or entities that a statement of SQL or JPQL names, in lower case and without schema.
 * What follows {@code from}, {@code join}, {@code into} and the like is one; nothing else is
 * understood. Text that is no statement names none.
 */
final class TablesOfSql {

  private static final Pattern TOKEN =
      Pattern.compile(
          "--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'" // comments and strings
              + "|((?:[\\w$#]+|\"[^\"]+\"|`[^`]+`|\\[[^\\]]+])"
              + "(?:\\s*\\.\\s*(?:[\\w$#]+|\"[^\"]+\"|`[^`]+`|\\[[^\\]]+]))*)"
              + "|([(),;])",
          Pattern.DOTALL);

  private static final Set<String> STATEMENTS =
      Set.of(
          "select",
          "insert",
          "update",
          "delete",
          "merge",
          "replace",
          "upsert",
          "truncate",
          "with",
          "from");

  /** A table stands behind these. */
  private static final Set<String> BEFORE_TABLE =
      Set.of("from", "join", "into", "update", "delete", "table", "using");

  /** These stand between such a word and its table. */
  private static final Set<String> IN_BETWEEN = Set.of("only", "lateral", "ignore", "from", "into");

  /** Behind these, {@code update} and {@code delete} are no statements. */
  private static final Set<String> CLAUSES = Set.of("for", "key", "on", "do", "then");

  /** What may stand behind a table and is no other name of it. */
  private static final Set<String> NO_ALIAS =
      Set.of(
          "where",
          "join",
          "inner",
          "left",
          "right",
          "full",
          "cross",
          "natural",
          "on",
          "group",
          "order",
          "having",
          "limit",
          "union",
          "set",
          "values",
          "select",
          "using",
          "fetch",
          "for",
          "when",
          "outer",
          "except",
          "intersect",
          "returning");

  private TablesOfSql() {}

  /** The names in a statement; none where it is no statement. */
  static Set<String> of(String text) {
    List<String> tokens = tokens(text);
    Set<String> found = new LinkedHashSet<>();
    if (tokens.isEmpty() || !STATEMENTS.contains(tokens.get(0))) {
      return found;
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean clause = i > 0 && CLAUSES.contains(tokens.get(i - 1));
      if (BEFORE_TABLE.contains(tokens.get(i)) && !clause) {
        addTables(tokens, i + 1, tokens.get(i).equals("from"), found);
      }
    }
    return found;
  }

  private static void addTables(List<String> tokens, int from, boolean several, Set<String> into) {
    int at = from;
    while (at < tokens.size() && IN_BETWEEN.contains(tokens.get(at))) {
      at++;
    }
    if (!isNameAt(tokens, at)) {
      return;
    }
    into.add(plain(tokens.get(at)));
    at++;
    if (at < tokens.size() && tokens.get(at).equals("as")) {
      at++;
    }
    if (isNameAt(tokens, at)) {
      at++;
    }
    if (several && at < tokens.size() && tokens.get(at).equals(",")) {
      addTables(tokens, at + 1, true, into);
    }
  }

  private static boolean isNameAt(List<String> tokens, int at) {
    return at < tokens.size()
        && !NO_ALIAS.contains(tokens.get(at))
        && !BEFORE_TABLE.contains(tokens.get(at))
        && !"(),;".contains(tokens.get(at));
  }

  private static String plain(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replaceAll("[\"`\\[\\]\\s]", "");
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        tokens.add(matcher.group(1));
      } else if (matcher.group(2) != null) {
        tokens.add(matcher.group(2));
      }
    }
    return tokens;
  }
}
