package io.github.sessionpertask.cli;

/** Text of others on our terminal. */
final class Plain {

  private Plain() {}

  /** The text on one line, without what a terminal would obey. */
  static String text(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
