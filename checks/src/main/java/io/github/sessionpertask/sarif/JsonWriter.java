package io.github.sessionpertask.sarif;

import java.util.Map;

/**
 * Writes JSON: one way to write each value, two spaces a level, what is short on one line, a line
 * end after the last line.
 */
public final class JsonWriter {

  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';
  private static final char DELETE = 0x7f;
  private static final int SHORT = 100;

  private final StringBuilder text = new StringBuilder();

  private JsonWriter() {}

  /** The value as text. */
  public static String write(Json value) {
    JsonWriter writer = new JsonWriter();
    writer.value(value, 0);
    return writer.text.append('\n').toString();
  }

  private void value(Json value, int depth) {
    if (value instanceof Json.Array || value instanceof Json.Members) {
      int from = text.length();
      if (!onOneLine(value, from + SHORT)) {
        text.setLength(from);
        onManyLines(value, depth);
      }
    } else {
      scalar(value);
    }
  }

  private void scalar(Json value) {
    if (value instanceof Json.Text string) {
      quote(string.value());
    } else if (value instanceof Json.Numeral number) {
      text.append(number.value());
    } else if (value instanceof Json.Literal literal) {
      text.append(literal.word());
    }
  }

  private void onManyLines(Json value, int depth) {
    boolean again = false;
    if (value instanceof Json.Array array) {
      text.append('[');
      for (Json element : array.elements()) {
        line(again, depth + 1);
        value(element, depth + 1);
        again = true;
      }
    } else if (value instanceof Json.Members object) {
      text.append('{');
      for (Map.Entry<String, Json> member : object.members().entrySet()) {
        line(again, depth + 1);
        name(member.getKey());
        value(member.getValue(), depth + 1);
        again = true;
      }
    }
    text.append('\n').append("  ".repeat(depth)).append(value instanceof Json.Array ? ']' : '}');
  }

  private void line(boolean again, int depth) {
    text.append(again ? ",\n" : "\n").append("  ".repeat(depth));
  }

  private void name(String name) {
    quote(name);
    text.append(": ");
  }

  /** Whether the value has found room; if not, a part of it has been written. */
  private boolean onOneLine(Json value, int end) {
    String separator = "";
    if (value instanceof Json.Array array) {
      text.append('[');
      for (Json element : array.elements()) {
        text.append(separator);
        if (!onOneLine(element, end)) {
          return false;
        }
        separator = ", ";
      }
      text.append(']');
    } else if (value instanceof Json.Members object) {
      text.append('{');
      for (Map.Entry<String, Json> member : object.members().entrySet()) {
        text.append(separator);
        name(member.getKey());
        if (!onOneLine(member.getValue(), end)) {
          return false;
        }
        separator = ", ";
      }
      text.append('}');
    } else {
      scalar(value);
    }
    return text.length() <= end;
  }

  private void quote(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ' || c == DELETE || isTroublesome(string, i)) {
            text.append(String.format("\\u%04x", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  /** What no encoding can write, or what JavaScript takes for a line end. */
  private static boolean isTroublesome(String string, int at) {
    char c = string.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == string.length() || !Character.isLowSurrogate(string.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(string.charAt(at - 1));
    }
    return c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
  }
}
