package io.github.sessionpertask.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import java.util.List;

/** A rewrite that changes one piece of text, shown with the lines that it stands on. */
final class LineEdit {

  private LineEdit() {}

  /**
   * The rewrite.
   *
   * @param first a position on the first line to be shown
   * @param from where the text begins that changes
   * @param to where it ends
   * @param instead what takes its place
   * @param note what whoever applies it should know; empty where nothing
   */
  static Outcome.Rewrite of(
      VisitorState state, int first, int from, int to, String instead, String note) {
    String source = state.getSourceCode().toString();
    int start = source.lastIndexOf('\n', first) + 1;
    int end = source.indexOf('\n', to);
    end = end < 0 ? source.length() : end;
    String before = source.substring(start, end);
    String after = source.substring(start, from) + instead + source.substring(to, end);
    return new Outcome.Rewrite(
        SuggestedFix.replace(from, to, instead), lines(before), lines(after), note);
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }
}
