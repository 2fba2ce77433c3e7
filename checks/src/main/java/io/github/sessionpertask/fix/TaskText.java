package io.github.sessionpertask.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;

/** The text of a task, with the session's name replaced. */
final class TaskText {

  private final VisitorState state;
  private final Task task;
  private final String own;
  private final String source;

  TaskText(VisitorState state, Task task, String own) {
    this.state = state;
    this.task = task;
    this.own = own;
    this.source = state.getSourceCode().toString();
  }

  /** The body as the function that the factory's method runs with a session of its own. */
  String lentBy(String method) {
    return method + "(" + own + " -> " + renamed() + ")";
  }

  /** The body inside a try statement that opens and closes the session. */
  String inTry(String resource, String caught) {
    String indent = indentation();
    String step = indent.contains("\t") ? "\t" : "  ";
    StringBuilder text = new StringBuilder("{\n");
    text.append(indent).append(step).append("try (").append(resource).append(") {\n");
    text.append(statements(indent + step + step));
    text.append(indent).append(step).append("}");
    if (!caught.isEmpty()) {
      String name = own.equals("e") ? "failure" : "e";
      text.append(" catch (").append(caught).append(" ").append(name).append(") {\n");
      text.append(indent).append(step).append(step);
      text.append("throw new IllegalStateException(").append(name).append(");\n");
      text.append(indent).append(step).append("}");
    }
    return text.append("\n").append(indent).append("}").toString();
  }

  private String statements(String indent) {
    String body = renamed();
    if (task.lambda().getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION) {
      String word = task.givesResult(state) ? "return " : "";
      return indent + word + body + ";\n";
    }
    String inside = body.substring(1, body.length() - 1).strip();
    StringBuilder lines = new StringBuilder();
    for (String line : inside.split("\n", -1)) {
      lines.append(lines.length() == 0 ? indent : "").append(line).append("\n");
    }
    return lines.toString();
  }

  /** The body's text, in which the task's own session takes the place of the shared one. */
  private String renamed() {
    Tree body = task.lambda().getBody();
    int start = ASTHelpers.getStartPosition(body);
    int end = state.getEndPosition(body);
    StringBuilder text = new StringBuilder(source.substring(start, end));
    List<Tree> uses = task.uses();
    for (int i = uses.size() - 1; i >= 0; i--) {
      int from = ASTHelpers.getStartPosition(uses.get(i)) - start;
      int to = state.getEndPosition(uses.get(i)) - start;
      text.replace(from, to, own);
    }
    return text.toString();
  }

  /** The white space that the line of the lambda begins with. */
  private String indentation() {
    int start = ASTHelpers.getStartPosition(task.lambda());
    int line = source.lastIndexOf('\n', start - 1) + 1;
    int end = line;
    while (end < source.length() && (source.charAt(end) == ' ' || source.charAt(end) == '\t')) {
      end++;
    }
    return source.substring(line, end);
  }

  /** The rewrite, with the lines that it changes. */
  Outcome.Rewrite changed(SuggestedFix edit, String body) {
    Tree old = task.lambda().getBody();
    int start = ASTHelpers.getStartPosition(old);
    int end = state.getEndPosition(old);
    int from = source.lastIndexOf('\n', start - 1) + 1;
    int to = source.indexOf('\n', end);
    to = to < 0 ? source.length() : to;
    String before = source.substring(from, to);
    String after = source.substring(from, start) + body + source.substring(end, to);
    return new Outcome.Rewrite(edit, before.lines().toList(), after.lines().toList());
  }
}
