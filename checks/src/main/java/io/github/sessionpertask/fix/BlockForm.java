package io.github.sessionpertask.fix;

import com.google.errorprone.util.Reachability;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.tools.javac.code.Type;
import io.github.sessionpertask.fix.TaskCode.Form;
import io.github.sessionpertask.model.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form of a task that opens and closes its session by itself. */
final class BlockForm {

  private final SourceText source;
  private final Scope scope;
  private final Openers openers;
  private final Edits edits;
  private final TypeNames types;
  private final Plan plan;
  private final Region region;
  private final TaskCode code;
  private final Replacing replacing;
  private final boolean writes;
  private final String base;
  private final List<Type> thrown = new ArrayList<>();
  private final List<String> resources = new ArrayList<>();
  private final List<String> opening = new ArrayList<>();
  private final List<String> closing = new ArrayList<>();
  private final Commits commits;
  private int depth = 1;

  BlockForm(
      SourceText source,
      Scope scope,
      Openers openers,
      Edits edits,
      TypeNames types,
      Plan plan,
      Region region,
      Replacing replacing,
      boolean writes) {
    this.source = source;
    this.scope = scope;
    this.openers = openers;
    this.edits = edits;
    this.commits = new Commits(source, edits);
    this.types = types;
    this.plan = plan;
    this.region = region;
    this.code = plan.code();
    this.replacing = replacing;
    this.writes = writes;
    this.base = source.indentation(source.start(baseTree()));
  }

  /** The line of this tells how deep the task stands. */
  private Tree baseTree() {
    return code.form() == Form.EXPRESSION ? code.function() : region.tree();
  }

  void write() {
    Optional<TryTree> attempt = tryAroundAll();
    open();
    if (attempt.filter(this::takesSessions).isPresent()) {
      addResources(attempt.get());
    } else if (!code.isBlock()) {
      writeAroundExpression();
    } else if (region.isWholeBlock()) {
      writeAroundBlock();
    } else {
      writeAroundRest();
    }
  }

  /** The try statement that is all of what needs the session, or whose block is. */
  private Optional<TryTree> tryAroundAll() {
    if (!code.isBlock() || !region.isWholeBlock()) {
      return Optional.empty();
    }
    if (source.parent(region.tree()) instanceof TryTree around) {
      return Optional.of(around);
    }
    List<? extends StatementTree> statements = region.block().getStatements();
    return statements.size() == 1 && statements.get(0) instanceof TryTree attempt
        ? Optional.of(attempt)
        : Optional.empty();
  }

  /**
   * Whether nothing but resources is needed. What they throw a catch clause has to take; beside a
   * finally block there may be one more.
   */
  private boolean takesSessions(TryTree attempt) {
    boolean inside =
        plan.uses().places().stream()
            .allMatch(
                use ->
                    source.isInside(use, attempt.getBlock())
                        || attempt.getResources().stream()
                            .anyMatch(resource -> isWithin(use, resource)));
    return inside
        && opening.size() == 1
        && commits.isEmpty()
        && !resources.isEmpty()
        && (attempt.getFinallyBlock() != null
            || caught().stream().allMatch(type -> catches(attempt, type)));
  }

  /** A resource that is nothing but the session is no place for declaring it in front. */
  private boolean isWithin(Tree use, Tree resource) {
    return source.isInside(use, resource) && source.start(use) > source.start(resource);
  }

  private boolean catches(TryTree attempt, Type thrown) {
    return attempt.getCatches().stream()
        .anyMatch(clause -> Closing.catches(clause, thrown, source.state()));
  }

  private void addResources(TryTree attempt) {
    int at = source.start(attempt);
    String between = ";\n" + source.indentation(at) + source.step() + source.step();
    String own = String.join(between, resources);
    if (attempt.getResources().isEmpty()) {
      int head = at + "try".length();
      edits.replace(head, head, " (" + own + ")");
    } else {
      int first = source.start(attempt.getResources().get(0));
      edits.replace(first, first, own + between);
    }
    List<Type> left = caught().stream().filter(type -> !catches(attempt, type)).toList();
    if (!left.isEmpty()) {
      List<? extends Tree> clauses = attempt.getCatches();
      int end =
          source.end(clauses.isEmpty() ? attempt.getBlock() : clauses.get(clauses.size() - 1));
      String indent = source.indentation(at);
      List<String> clause = catching(left, indent);
      edits.replace(end, end, " " + String.join("\n", clause));
    }
  }

  private void open() {
    Map<SessionKey, Opening> closeable = new LinkedHashMap<>();
    Map<SessionKey, Opening> others = new LinkedHashMap<>();
    plan.openings()
        .forEach((key, each) -> (isAutoCloseable(key.type()) ? closeable : others).put(key, each));
    plan.openings()
        .forEach(
            (key, each) -> {
              thrown.addAll(each.thrown());
              openers.closing(key.type()).ifPresent(close -> thrown.addAll(close.getThrownTypes()));
            });
    plan.remade().values().forEach(each -> thrown.addAll(each.thrown()));
    if (!others.isEmpty() && !caught().isEmpty()) {
      // Opening may throw as well, and it stands before the statement that closes.
      line(opening, depth, "try {");
      closing.add(0, indent(depth) + "}");
      depth++;
    }
    others.forEach(this::openAndFinallyClose);
    closeable.forEach((key, each) -> resources.add(declaration(key, each)));
    for (Remade remade : plan.remade().values()) {
      if (remade.form() == Remade.Form.RESOURCE) {
        resources.add(remade.type() + " " + remade.name() + " = " + replacing.of(remade.made()));
      }
    }
    if (!resources.isEmpty()) {
      String between = ";\n" + indent(depth) + source.step() + source.step();
      line(opening, depth, "try (" + String.join(between, resources) + ") {");
      closing.add(0, indent(depth) + "}");
      depth++;
    }
    addRemade();
    closeable.keySet().forEach(this::beginTransaction);
  }

  private void addRemade() {
    for (Remade remade : plan.remade().values()) {
      if (remade.form() == Remade.Form.DECLARED) {
        String made = replacing.of(remade.made());
        line(opening, depth, remade.type() + " " + remade.name() + " = " + made + ";");
      }
      for (StatementTree setting : remade.settings()) {
        line(opening, depth, replacing.of(setting));
      }
    }
  }

  private String declaration(SessionKey key, Opening opening) {
    String type = types.of(key.type(), plan.imports());
    return type + " " + plan.names().get(key) + " = " + opening.expression();
  }

  private void openAndFinallyClose(SessionKey key, Opening each) {
    String own = plan.names().get(key);
    line(opening, depth, declaration(key, each) + ";");
    line(opening, depth, "try {");
    List<String> last = new ArrayList<>();
    last.add(indent(depth) + "} finally {");
    Optional<Fact> transaction = openers.transacts(key).filter(fact -> writes);
    transaction.ifPresent(fact -> addRollback(fact, own, depth + 1, last));
    openers
        .closing(key.type())
        .ifPresent(close -> last.add(indent(depth + 1) + own + "." + close.name + "();"));
    last.add(indent(depth) + "}");
    closing.addAll(0, last);
    depth++;
    transaction.ifPresent(fact -> addBegin(fact, own));
  }

  private void beginTransaction(SessionKey key) {
    Optional<Fact> transaction = openers.transacts(key).filter(fact -> writes);
    if (transaction.isEmpty()) {
      return;
    }
    String own = plan.names().get(key);
    addBegin(transaction.get(), own);
    if (transaction.get().columns().containsKey("rollback")) {
      line(opening, depth, "try {");
      List<String> last = new ArrayList<>();
      last.add(indent(depth) + "} finally {");
      addRollback(transaction.get(), own, depth + 1, last);
      last.add(indent(depth) + "}");
      closing.addAll(0, last);
      depth++;
    }
  }

  private void addBegin(Fact transaction, String own) {
    Optional.ofNullable(transaction.columns().get("begin"))
        .ifPresent(begin -> line(opening, depth, own + "." + begin + ";"));
    commits.add(own + "." + transaction.columns().get("commit") + ";");
  }

  private void addRollback(Fact transaction, String own, int at, List<String> into) {
    String rollback = transaction.columns().get("rollback");
    if (rollback != null) {
      into.add(indent(at) + "if (" + own + "." + transaction.columns().get("active") + ") {");
      into.add(indent(at + 1) + own + "." + rollback + ";");
      into.add(indent(at) + "}");
    }
  }

  private void writeAroundExpression() {
    int from = source.start(code.tree());
    int to = source.end(code.tree());
    StringBuilder before = new StringBuilder(code.lead()).append("{\n");
    opening.forEach(each -> before.append(each).append("\n"));
    StringBuilder after = new StringBuilder(code.call()).append(";\n");
    String word = code.givesResult() ? "return " : "";
    if (!commits.isEmpty()) {
      if (code.givesResult()) {
        word = "var result = ";
      }
      commits.lines(indent(depth)).forEach(each -> after.append(each).append("\n"));
      if (code.givesResult()) {
        after.append(indent(depth)).append("return result;\n");
      }
    }
    before.append(indent(depth)).append(word);
    closing().forEach(each -> after.append(each).append("\n"));
    after.append(base).append("}");
    int steps = depth;
    if (code.function() instanceof LambdaExpressionTree && source.beginsLine(from)) {
      int lineBefore = source.all().lastIndexOf('\n', from);
      int arrow = source.all().lastIndexOf("->", from) + 2;
      if (arrow <= lineBefore && source.between(arrow, from).isBlank()) {
        edits.replace(arrow, from, " ");
        int more = source.indentation(from).length() - base.length();
        steps = depth - more / source.step().length();
      }
    }
    edits.surround(from, to, before.toString(), after.toString());
    edits.shift(from, to, steps);
  }

  /** The statements behind what the task waits for. */
  private void writeAroundRest() {
    int from = source.start(region.firstStatement());
    int to = contentEnd();
    String before = String.join("\n", opening).stripLeading() + "\n" + indent(depth);
    edits.surround(from, to, before, "\n" + String.join("\n", ending()));
    edits.shift(from, to, depth - 1);
  }

  /** The end of what stands in the region's block. */
  private int contentEnd() {
    int last = source.end(region.tree()) - 1;
    while (Character.isWhitespace(source.all().charAt(last - 1))) {
      last--;
    }
    return last;
  }

  /** What follows the statements of a block: commits, where its end is reached, and closing. */
  private List<String> ending() {
    List<String> lines = new ArrayList<>();
    if (!commits.isEmpty()) {
      commits.beforeReturns(region.tree());
      if (Reachability.canCompleteNormally(region.block())) {
        lines.addAll(commits.lines(indent(depth)));
      }
    }
    lines.addAll(closing());
    return lines;
  }

  private void writeAroundBlock() {
    int from = source.start(region.tree());
    int to = source.end(region.tree());
    int first = from + 1;
    while (Character.isWhitespace(source.all().charAt(first))) {
      first++;
    }
    StringBuilder before = new StringBuilder("{\n");
    opening.forEach(each -> before.append(each).append("\n"));
    before.append(indent(depth));
    String after = "\n" + String.join("\n", ending()) + "\n" + base + "}";
    edits.replace(from, first, before.toString());
    edits.replace(contentEnd(), to, after);
    edits.shift(from, to, depth - 1);
  }

  /** The end of the statements, with what is caught where the task may not throw it. */
  private List<String> closing() {
    List<String> lines = new ArrayList<>(closing);
    List<Type> caught = caught();
    if (!caught.isEmpty()) {
      List<String> clause = catching(caught, indent(1));
      int end = lines.size() - 1;
      lines.set(end, lines.get(end) + " " + clause.get(0));
      lines.addAll(clause.subList(1, clause.size()));
    }
    return lines;
  }

  /** A clause for what the task may not throw. */
  private List<String> catching(List<Type> caught, String indent) {
    String name = Names.fresh("e", scope.taken(code.tree()));
    String names =
        caught.stream()
            .map(type -> types.of(type, plan.imports()))
            .collect(Collectors.joining(" | "));
    return List.of(
        "catch (" + names + " " + name + ") {",
        indent + source.step() + "throw new IllegalStateException(" + name + ");",
        indent + "}");
  }

  /** The checked exceptions of opening and closing that the task's type does not allow. */
  private List<Type> caught() {
    List<Type> all = new ArrayList<>();
    for (Type type : thrown) {
      if (Closing.isChecked(type, source.state())
          && !isAllowed(type)
          && all.stream().noneMatch(other -> isSub(type, other))) {
        all.removeIf(other -> isSub(other, type));
        all.add(type);
      }
    }
    return all;
  }

  private boolean isAllowed(Type type) {
    return code.mayThrow().stream().anyMatch(allowed -> isSub(type, allowed))
        || isCaughtAround(type);
  }

  /** Whether the task itself catches an exception of what opens and closes its session. */
  private boolean isCaughtAround(Type type) {
    Tree below = region.tree();
    for (Tree around : source.path(region.tree())) {
      if (below != code.tree()
          && around instanceof TryTree attempt
          && attempt.getBlock() == below
          && catches(attempt, type)) {
        return true;
      }
      if (around == code.tree()) {
        return false;
      }
      below = around;
    }
    return false;
  }

  private boolean isSub(Type one, Type other) {
    return source.state().getTypes().isSubtype(one, other);
  }

  private boolean isAutoCloseable(Type type) {
    return isSub(
        source.state().getTypes().erasure(type), source.state().getSymtab().autoCloseableType);
  }

  private String indent(int steps) {
    return base + source.step().repeat(steps);
  }

  private void line(List<String> lines, int at, String text) {
    lines.add(indent(at) + text);
  }
}
