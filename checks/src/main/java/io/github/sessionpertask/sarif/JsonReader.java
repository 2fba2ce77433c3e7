package io.github.sessionpertask.sarif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON as RFC 8259 has it, and nothing beyond: no comments, no doubled names, no text after
 * the value. What it reads may come from anybody, so its depth is bounded.
 */
final class JsonReader {

  private static final int DEEPEST = 64;
  private static final int HEX_DIGITS = 4;
  private static final int HEX = 16;
  private static final int ASCII = 128;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  static Json read(String text) throws MalformedReportException {
    JsonReader reader = new JsonReader(text);
    Json value = reader.value(0);
    reader.blank();
    if (reader.at < text.length()) {
      throw reader.unexpected("after the end");
    }
    return value;
  }

  private Json value(int depth) throws MalformedReportException {
    if (depth > DEEPEST) {
      throw malformed("values are nested deeper than " + DEEPEST);
    }
    blank();
    char next = peek();
    return switch (next) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new Json.Text(string());
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> number();
    };
  }

  private Json object(int depth) throws MalformedReportException {
    Map<String, Json> members = new LinkedHashMap<>();
    at++;
    if (endsWith('}')) {
      return new Json.Members(members);
    }
    while (true) {
      blank();
      if (peek() != '"') {
        throw unexpected("instead of a name");
      }
      String name = string();
      blank();
      expect(':');
      if (members.put(name, value(depth + 1)) != null) {
        throw malformed("'" + name + "' is there twice");
      }
      if (endsWith('}')) {
        return new Json.Members(members);
      }
      expect(',');
    }
  }

  private Json array(int depth) throws MalformedReportException {
    List<Json> elements = new ArrayList<>();
    at++;
    if (endsWith(']')) {
      return new Json.Array(elements);
    }
    while (true) {
      elements.add(value(depth + 1));
      if (endsWith(']')) {
        return new Json.Array(elements);
      }
      expect(',');
    }
  }

  private Json literal(String word) throws MalformedReportException {
    if (!text.startsWith(word, at)) {
      throw unexpected("instead of a value");
    }
    at += word.length();
    return new Json.Literal(word);
  }

  private Json number() throws MalformedReportException {
    int from = at;
    skip('-');
    if (!skip('0')) {
      digits();
    }
    if (skip('.')) {
      digits();
    }
    if (skip('e') || skip('E')) {
      if (!skip('+')) {
        skip('-');
      }
      digits();
    }
    return new Json.Numeral(text.substring(from, at));
  }

  private void digits() throws MalformedReportException {
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == from) {
      throw unexpected("instead of a value");
    }
  }

  private String string() throws MalformedReportException {
    at++;
    StringBuilder value = new StringBuilder();
    while (true) {
      char c = peek();
      at++;
      if (c == '"') {
        return value.toString();
      }
      if (c < ' ') {
        at--;
        throw unexpected("in a string");
      }
      value.append(c == '\\' ? escaped() : c);
    }
  }

  private char escaped() throws MalformedReportException {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> {
        at--;
        throw unexpected("after a backslash");
      }
    };
  }

  private char hexadecimal() throws MalformedReportException {
    int value = 0;
    for (int i = 0; i < HEX_DIGITS; i++) {
      int digit = peek() < ASCII ? Character.digit(peek(), HEX) : -1;
      if (digit < 0) {
        throw unexpected("instead of a hexadecimal digit");
      }
      value = value * HEX + digit;
      at++;
    }
    return (char) value;
  }

  private void blank() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() throws MalformedReportException {
    if (at >= text.length()) {
      throw malformed("it ends too early");
    }
    return text.charAt(at);
  }

  private boolean skip(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private boolean endsWith(char bracket) {
    blank();
    return skip(bracket);
  }

  private void expect(char c) throws MalformedReportException {
    if (peek() != c) {
      throw unexpected("instead of '" + c + "'");
    }
    at++;
  }

  private MalformedReportException unexpected(String where) throws MalformedReportException {
    char c = peek();
    String shown = c > ' ' && c < 127 ? "'" + c + "'" : String.format("U+%04X", (int) c);
    return malformed(shown + " " + where);
  }

  private MalformedReportException malformed(String what) {
    long line =
        1 + text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
    return new MalformedReportException("line " + line + ": " + what);
  }
}
