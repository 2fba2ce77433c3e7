package io.github.sessionpertask.cli;

/** Text on our terminal. */
final class Plain {

  private Plain() {}

  /** The text of others on one line, without what a terminal would obey. */
  static String text(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** So many of something. */
  static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
