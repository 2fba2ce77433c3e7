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
    int end;
    for (int begin = 0; begin < text.length(); begin = end + 1) {
      int next = text.indexOf('\n', begin);
      end = next < 0 ? text.length() : next;
      String whole = text.substring(begin, end).replace('\t', ' ');
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

  /** What blanks separate. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int blank = text.indexOf(' ', begin);
      int end = blank < 0 ? text.length() : blank;
      if (begin < end) {
        words.add(text.substring(begin, end));
      }
      begin = end + 1;
    }
    return words;
  }

  /** The types that it speaks of; none where it has no subject. */
  List<String> types() {
    List<String> words = words();
    if (words.size() < 2) {
      return List.of();
    }
    String subject = words.get(1);
    int begin = subject.startsWith("@") ? 1 : 0;
    int hash = subject.indexOf('#');
    int end = hash < 0 ? subject.length() : hash;
    return begin < end ? expand(subject.substring(begin, end)) : List.of();
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
