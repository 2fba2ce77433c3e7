package shelf;

import java.util.ArrayList;
import java.util.List;

/** A statement that is a part of a program, not of a database. */
final class OwnStatementTypeOk {
  interface Statement {
    String render();
  }

  record Assignment(String name, String value) implements Statement {
    @Override
    public String render() {
      return name + " = " + value;
    }
  }

  List<String> render(Statement first, List<Statement> others) {
    List<String> lines = new ArrayList<>(others.parallelStream().map(Statement::render).toList());
    Thread warmUp = new Thread(() -> first.render());
    warmUp.start();
    lines.add(first.render());
    return lines;
  }
}
