package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.google.errorprone.util.Reachability;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import io.github.sessionpertask.fix.Openers.Lender;
import io.github.sessionpertask.fix.Opening.Factory;
import io.github.sessionpertask.fix.TaskCode.Form;
import io.github.sessionpertask.model.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the code of tasks anew, each in the shortest form that fits. */
final class Rewriter {

  private final SourceText source;
  private final UseFinder finder;
  private final Scope scope;
  private final Openers openers;
  private final Effects effects;
  private final FieldMethods helpers;
  private final Edits edits;
  private final TypeNames types;

  Rewriter(
      SourceText source,
      UseFinder finder,
      Scope scope,
      Openers openers,
      Effects effects,
      FieldMethods helpers,
      Edits edits,
      TypeNames types) {
    this.source = source;
    this.finder = finder;
    this.scope = scope;
    this.openers = openers;
    this.effects = effects;
    this.helpers = helpers;
    this.edits = edits;
    this.types = types;
  }

  /** Writes all tasks of a file. */
  void write(Collection<Plan> plans) {
    plans.forEach(this::write);
    helpers.write(plans);
  }

  private void write(Plan plan) {
    Replacing replacing = new Replacing(source, finder, plan);
    TaskCode code = plan.code();
    if (code.form() == Form.REFERENCE) {
      writeCall(plan, replacing);
    } else {
      replacing
          .inTask()
          .forEach((tree, text) -> edits.replace(source.start(tree), source.end(tree), text));
      plan.uses().helpers().forEach((tree, method) -> giveSession(tree, method, plan));
    }
    // A transaction around the task's own would fail, or commit what that one rolls back.
    boolean transacts = effects.transacts(code.tree());
    boolean writes = effects.writes(code.tree()) && !transacts;
    Optional<String> lent = lent(plan, writes, transacts);
    if (lent.isPresent()) {
      writeLent(code, lent.get());
    } else {
      new BlockForm(plan, replacing, writes).write();
    }
  }

  /** The call that a method reference stands for. */
  private void writeCall(Plan plan, Replacing replacing) {
    MemberReferenceTree reference = (MemberReferenceTree) plan.code().tree();
    ExpressionTree qualifier = reference.getQualifierExpression();
    List<String> arguments = new ArrayList<>(plan.code().parameters());
    if (plan.uses().helpers().containsKey(reference)) {
      arguments.add(0, sessionOf(plan));
    }
    String receiver = replacing.of(qualifier) + ".";
    boolean own = qualifier instanceof IdentifierTree name && name.getName().contentEquals("this");
    String call =
        (own ? "" : receiver) + reference.getName() + "(" + String.join(", ", arguments) + ")";
    edits.replace(source.start(reference), source.end(reference), call);
  }

  /** A method that has used the session in a field gets the task's own. */
  private void giveSession(Tree tree, MethodSymbol method, Plan plan) {
    if (tree instanceof MethodInvocationTree call) {
      helpers.addArgument(call, sessionOf(plan));
      return;
    }
    Set<String> taken = scope.taken(tree);
    taken.addAll(plan.ownNames());
    List<String> names = new ArrayList<>();
    method.params().forEach(each -> names.add(Names.fresh(each.name.toString(), taken)));
    String head = names.size() == 1 ? names.get(0) : "(" + String.join(", ", names) + ")";
    names.add(0, sessionOf(plan));
    String call = method.name + "(" + String.join(", ", names) + ")";
    edits.replace(source.start(tree), source.end(tree), head + " -> " + call);
  }

  /** The task's own of the session that the methods it calls have used. */
  private String sessionOf(Plan plan) {
    return plan.names().get(SessionKey.of(helpers.fieldOf(plan.uses()).orElseThrow()));
  }

  /** What stands before an expression that becomes a lambda. */
  private static String lead(TaskCode code) {
    if (code.form() != Form.REFERENCE && code.form() != Form.OBJECT) {
      return "";
    }
    return code.parameters().size() == 1
        ? code.parameters().get(0) + " -> "
        : "(" + String.join(", ", code.parameters()) + ") -> ";
  }

  /** What stands behind an expression that makes a task. */
  private static String call(TaskCode code) {
    return code.form() == Form.OBJECT ? "." + code.method() + "()" : "";
  }

  /** The beginning of a call that lends a session, where that is possible. */
  private Optional<String> lent(Plan plan, boolean writes, boolean transacts) {
    if (plan.openings().size() != 1) {
      return Optional.empty();
    }
    SessionKey session = plan.openings().keySet().iterator().next();
    Optional<Factory> factory = plan.openings().get(session).factory();
    boolean inline =
        plan.remade().values().stream().allMatch(each -> each.form() == Remade.Form.INLINE);
    if (factory.isEmpty() || !inline || isPart(plan.code()) || assignsParameters(plan.code())) {
      return Optional.empty();
    }
    List<Type> thrown = new ArrayList<>(plan.code().thrown());
    plan.remade().values().forEach(each -> thrown.addAll(each.thrown()));
    boolean throwsChecked = thrown.stream().anyMatch(this::isChecked);
    Optional<Lender> lender =
        openers.lender(factory.get().type(), session, plan.code().givesResult(), writes);
    return lender
        .filter(each -> !throwsChecked)
        .filter(each -> !transacts || !each.inTransaction())
        .map(
            each ->
                factory.get().text()
                    + "."
                    + each.method()
                    + "("
                    + plan.names().get(session)
                    + " -> ");
  }

  private void writeLent(TaskCode code, String call) {
    int from = source.start(code.tree());
    int to = source.end(code.tree());
    if (code.form() == Form.METHOD) {
      String indent = source.indentation(from) + source.step();
      String word = code.givesResult() ? "return " : "";
      edits.surround(
          from, to, "{\n" + indent + word + call, ");\n" + source.indentation(from) + "}");
      edits.shift(from, to, 1);
    } else {
      edits.surround(from, to, lead(code) + call, call(code) + ")");
    }
  }

  /** Whether code is less than all of a method, which can be left from within it. */
  private boolean isPart(TaskCode code) {
    return code.form() == Form.METHOD && !(source.parent(code.tree()) instanceof MethodTree);
  }

  private boolean assignsParameters(TaskCode code) {
    boolean[] found = {false};
    if (code.isBlock() || code.form() == Form.EXPRESSION) {
      List<? extends com.sun.source.tree.VariableTree> parameters =
          source.parent(code.tree()) instanceof LambdaExpressionTree lambda
              ? lambda.getParameters()
              : ((MethodTree) source.parent(code.tree())).getParameters();
      parameters.forEach(
          each ->
              found[0] |=
                  (ASTHelpers.getSymbol(each).flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL))
                      == 0);
    }
    return found[0];
  }

  private boolean isChecked(Type type) {
    return Closing.isChecked(type, source.state());
  }

  /** The form that opens and closes by itself. */
  private final class BlockForm {
    private final Plan plan;
    private final TaskCode code;
    private final Replacing replacing;
    private final boolean writes;
    private final String base;
    private final List<Type> thrown = new ArrayList<>();
    private final List<String> resources = new ArrayList<>();
    private final List<String> opening = new ArrayList<>();
    private final List<String> closing = new ArrayList<>();
    private final List<String> commits = new ArrayList<>();
    private int depth = 1;

    BlockForm(Plan plan, Replacing replacing, boolean writes) {
      this.plan = plan;
      this.code = plan.code();
      this.replacing = replacing;
      this.writes = writes;
      this.base = source.indentation(source.start(baseTree()));
    }

    /** The line of this tells how deep the task stands. */
    private Tree baseTree() {
      return code.form() == Form.EXPRESSION ? code.function() : code.tree();
    }

    void write() {
      Optional<TryTree> whole = tryAroundAll();
      open();
      if (whole.filter(this::takesSessions).isPresent()) {
        addResources(whole.get());
      } else if (code.isBlock()) {
        writeAroundBlock();
      } else {
        writeAroundExpression();
      }
    }

    /** The try statement that is all that the task does. */
    private Optional<TryTree> tryAroundAll() {
      return code.isBlock()
              && ((BlockTree) code.tree()).getStatements().size() == 1
              && ((BlockTree) code.tree()).getStatements().get(0) instanceof TryTree attempt
          ? Optional.of(attempt)
          : Optional.empty();
    }

    /** Whether nothing but resources is needed, and the try statement catches what they throw. */
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
          && caught().stream().allMatch(type -> catches(attempt, type));
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
    }

    private void open() {
      Map<SessionKey, Opening> closeable = new LinkedHashMap<>();
      Map<SessionKey, Opening> others = new LinkedHashMap<>();
      plan.openings()
          .forEach(
              (key, each) -> (isAutoCloseable(key.type()) ? closeable : others).put(key, each));
      plan.openings()
          .forEach(
              (key, each) -> {
                thrown.addAll(each.thrown());
                openers
                    .closing(key.type())
                    .ifPresent(close -> thrown.addAll(close.getThrownTypes()));
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
      StringBuilder before = new StringBuilder(lead(code)).append("{\n");
      opening.forEach(each -> before.append(each).append("\n"));
      StringBuilder after = new StringBuilder(call(code)).append(";\n");
      String word = code.givesResult() ? "return " : "";
      if (!commits.isEmpty()) {
        if (code.givesResult()) {
          word = "var result = ";
        }
        commits.forEach(each -> after.append(indent(depth)).append(each).append("\n"));
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

    private void writeAroundBlock() {
      int from = source.start(code.tree());
      int to = source.end(code.tree());
      int first = from + 1;
      while (Character.isWhitespace(source.all().charAt(first))) {
        first++;
      }
      int last = to - 1;
      while (Character.isWhitespace(source.all().charAt(last - 1))) {
        last--;
      }
      StringBuilder before = new StringBuilder("{\n");
      opening.forEach(each -> before.append(each).append("\n"));
      before.append(indent(depth));
      StringBuilder after = new StringBuilder("\n");
      if (!commits.isEmpty()) {
        commitBeforeReturns();
        if (Reachability.canCompleteNormally((BlockTree) code.tree())) {
          commits.forEach(each -> after.append(indent(depth)).append(each).append("\n"));
        }
      }
      closing().forEach(each -> after.append(each).append("\n"));
      after.append(base).append("}");
      edits.replace(from, first, before.toString());
      edits.replace(last, to, after.toString());
      edits.shift(from, to, depth - 1);
    }

    private void commitBeforeReturns() {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitReturn(ReturnTree tree, Void unused) {
          commitBefore(tree);
          return null;
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
          return null;
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
          return null;
        }
      }.scan(code.tree(), null);
    }

    private void commitBefore(ReturnTree tree) {
      int from = source.start(tree);
      int to = source.end(tree);
      ExpressionTree given = tree.getExpression();
      boolean inBlock =
          source.parent(tree) instanceof BlockTree || source.parent(tree) instanceof CaseTree;
      String outer = source.indentation(from);
      String indent = inBlock ? outer : outer + source.step();
      String all = commits.stream().map(each -> each + "\n" + indent).collect(Collectors.joining());
      String open = inBlock ? "" : "{\n" + indent;
      String close = inBlock ? "" : "\n" + outer + "}";
      if (given == null || given instanceof LiteralTree || given instanceof IdentifierTree) {
        edits.surround(from, to, open + all, close);
      } else {
        edits.replace(from, source.start(given), open + "var result = ");
        edits.surround(from, to, "", "\n" + indent + all + "return result;" + close);
      }
    }

    /** The end of the statements, with what is caught where the task may not throw it. */
    private List<String> closing() {
      List<String> lines = new ArrayList<>(closing);
      List<Type> caught = caught();
      if (!caught.isEmpty()) {
        Set<String> taken = scope.taken(code.tree());
        String name = Names.fresh("e", taken);
        String names =
            caught.stream()
                .map(type -> types.of(type, plan.imports()))
                .collect(Collectors.joining(" | "));
        int end = lines.size() - 1;
        String head = "catch (" + names + " " + name + ") {";
        lines.set(end, lines.get(end) + " " + head);
        lines.add(indent(2) + "throw new IllegalStateException(" + name + ");");
        lines.add(indent(1) + "}");
      }
      return lines;
    }

    /** The checked exceptions of opening and closing that the task's type does not allow. */
    private List<Type> caught() {
      List<Type> all = new ArrayList<>();
      for (Type type : thrown) {
        if (isChecked(type)
            && !isAllowed(type)
            && all.stream().noneMatch(other -> isSub(type, other))) {
          all.removeIf(other -> isSub(other, type));
          all.add(type);
        }
      }
      return all;
    }

    private boolean isAllowed(Type type) {
      return code.mayThrow().stream().anyMatch(allowed -> isSub(type, allowed));
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
}
