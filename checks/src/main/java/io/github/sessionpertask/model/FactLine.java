package io.github.sessionpertask.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a facts file that says something, not yet understood.
 *
 * @param file the name of the file, for messages
 * @param number counted from 1
 * @param text what stands there, without a comment
 */
record FactLine(String file, int number, String text) {

  /** The lines of a file that are more than a comment. */
  static List<FactLine> of(String file, String text) {
    List<FactLine> lines = new ArrayList<>();
    int number = 1;
    for (String whole : text.lines().toList()) {
      int comment = whole.startsWith("#") ? 0 : whole.indexOf(" #");
      String said = (comment < 0 ? whole : whole.substring(0, comment)).trim();
      if (!said.isEmpty()) {
        lines.add(new FactLine(file, number, said));
      }
      number++;
    }
    return lines;
  }

  /** Where it stands. */
  String origin() {
    return file + ":" + number;
  }

  /** The types that it speaks of; none where it has no subject. */
  List<String> types() {
    int begin = 0;
    while (begin < text.length() && !isSpace(begin)) {
      begin++;
    }
    while (begin < text.length() && isSpace(begin)) {
      begin++;
    }
    int end = begin;
    while (end < text.length() && !isSpace(end) && text.charAt(end) != '#') {
      end++;
    }
    if (begin < end && text.charAt(begin) == '@') {
      begin++;
    }
    return begin == end ? List.of() : expand(text.substring(begin, end));
  }

  private boolean isSpace(int index) {
    return text.charAt(index) <= ' ';
  }

  /** {@code {javax,jakarta}.jms.Session} stands for both. */
  static List<String> expand(String subject) {
    int open = subject.indexOf('{');
    int close = subject.indexOf('}');
    if (open < 0 || close < open) {
      return List.of(subject);
    }
    List<String> all = new ArrayList<>();
    for (String choice : subject.substring(open + 1, close).split(",")) {
      all.add(subject.substring(0, open) + choice + subject.substring(close + 1));
    }
    return all;
  }
}
