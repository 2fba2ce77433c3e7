package io.github.sessionpertask.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of source that a rewrite puts elsewhere, with small changes to it. */
final class Moved {

  /** Longer changes are shown by their first and last lines. */
  private static final int LONGEST_SHOWN = 8;

  private record Change(int from, int to, String text) {}

  private final VisitorState state;
  private final String source;
  private final int start;
  private final int end;
  private final List<Change> changes = new ArrayList<>();
  private final List<Change> kept = new ArrayList<>();
  private int from;

  Moved(VisitorState state, Tree first, Tree last) {
    this.state = state;
    this.source = state.getSourceCode().toString();
    this.start = ASTHelpers.getStartPosition(first);
    this.from = start;
    this.end = state.getEndPosition(last);
  }

  /** Something in it is replaced. */
  void replace(Tree tree, String text) {
    changes.add(new Change(ASTHelpers.getStartPosition(tree), state.getEndPosition(tree), text));
  }

  /** It begins after the tree. */
  void skip(Tree tree) {
    from = state.getEndPosition(tree);
  }

  /** Every line but the first goes to the right. */
  void indentMore() {
    for (int at = source.indexOf('\n', start);
        at >= 0 && at < end;
        at = source.indexOf('\n', at + 1)) {
      if (at + 1 < source.length() && source.charAt(at + 1) != '\n') {
        changes.add(new Change(at + 1, at + 1, "  "));
      }
    }
  }

  /** The lines of a stretch stay where they are. */
  void keepIndent(int first, int last) {
    kept.add(new Change(first, last, ""));
  }

  /** A stretch goes, with its lines where nothing else is in them. */
  void remove(int first, int last) {
    int line = source.lastIndexOf('\n', first - 1) + 1;
    int next = source.indexOf('\n', last);
    boolean whole =
        next >= 0
            && source.substring(line, first).isBlank()
            && source.substring(last, next).isBlank();
    changes.add(whole ? new Change(line - 1, next, "") : new Change(first, last, ""));
  }

  /** Of a statement around others only those stay, where the statement began. */
  void unwrap(int outerStart, int innerStart, int innerEnd, int outerEnd) {
    changes.add(new Change(outerStart, innerStart, ""));
    changes.add(new Change(innerEnd, outerEnd, ""));
  }

  /** The text as it is to be. */
  String text() {
    changes.sort(Comparator.comparingInt(Change::from).thenComparing(c -> -c.to));
    StringBuilder text = new StringBuilder();
    int at = from;
    for (Change change : changes) {
      boolean stays =
          change.from == change.to
              && kept.stream().anyMatch(k -> k.from <= change.from && change.from <= k.to);
      if (change.from < at || change.to > end || stays) {
        continue;
      }
      text.append(source, at, change.from).append(change.text);
      at = change.to;
    }
    return text.append(source, at, Math.max(at, end)).toString().stripTrailing();
  }

  /** The white space that the line of a tree begins with. */
  String indentOf(Tree tree) {
    int position = ASTHelpers.getStartPosition(tree);
    int line = source.lastIndexOf('\n', position - 1) + 1;
    int to = line;
    while (to < source.length() && (source.charAt(to) == ' ' || source.charAt(to) == '\t')) {
      to++;
    }
    return source.substring(line, to);
  }

  /** The rewrite that puts a text in the place of the stretch. */
  Outcome.Rewrite rewrite(SuggestedFix.Builder edit, String text) {
    edit.replace(start, end, text);
    int line = source.lastIndexOf('\n', start - 1) + 1;
    int next = source.indexOf('\n', end);
    next = next < 0 ? source.length() : next;
    List<String> before = source.substring(line, next).lines().toList();
    List<String> after =
        (source.substring(line, start) + text + source.substring(end, next)).lines().toList();
    return new Outcome.Rewrite(edit.build(), shown(before), shown(after), "");
  }

  private static List<String> shown(List<String> lines) {
    if (lines.size() <= LONGEST_SHOWN) {
      return lines;
    }
    List<String> some = new ArrayList<>(lines.subList(0, 2));
    String second = lines.get(1);
    some.add(second.substring(0, second.length() - second.stripLeading().length()) + "...");
    some.addAll(lines.subList(lines.size() - 2, lines.size()));
    return some;
  }
}
