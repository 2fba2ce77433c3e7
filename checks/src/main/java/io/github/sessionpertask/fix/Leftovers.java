package io.github.sessionpertask.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes away what only the tasks used, which have their own now: the starter's session, which would
 * hold a connection of the pool while the starter waits for them, and what was made with it.
 */
final class Leftovers {

  /** A part of the file that changes as a whole. */
  record Part(int from, int to) {}

  private final SourceText source;
  private final Edits edits;
  private final Endings endings;
  private final Unneeded unneeded;
  private final LendingCalls lending;
  private final Collection<Plan> plans;

  /** What goes, with the tasks that have to be rewritten for that. */
  private final Map<Tree, Set<Plan>> going = new LinkedHashMap<>();

  /** The try statements of which something goes. */
  private final Set<TryTree> attempts = new LinkedHashSet<>();

  /**
   * What the rewrites of a file leave over.
   *
   * @param unneeded which variables nobody needs then
   * @param plans all tasks that are rewritten
   */
  Leftovers(
      SourceText source,
      Endings endings,
      Edits edits,
      LendingCalls lending,
      Unneeded unneeded,
      Collection<Plan> plans) {
    this.lending = lending;
    this.source = source;
    this.edits = edits;
    this.endings = endings;
    this.plans = plans;
    this.unneeded = unneeded;
  }

  /** Takes it away, and tells each plan which parts of the file change with it. */
  void remove() {
    Map<LambdaExpressionTree, Set<Plan>> lent = new LinkedHashMap<>();
    for (VarSymbol variable : unneeded.variables()) {
      Set<Plan> needed = unneeded.plansOf(variable);
      if (source.parent(source.declaration(variable).orElseThrow())
          instanceof LambdaExpressionTree lambda) {
        lent.put(lambda, needed);
        continue;
      }
      take(source.declaration(variable).orElseThrow(), needed);
      unneeded.statementsOf(variable).forEach(statement -> take(statement, needed));
    }
    for (Plan plan : plans) {
      // What opens the task's own session closes it as well.
      for (SessionKey session : plan.openings().keySet()) {
        session
            .variable()
            .ifPresent(
                variable ->
                    endings.in(plan.code(), variable).forEach(each -> take(each, Set.of(plan))));
      }
    }
    lent.forEach((lambda, needed) -> change(removeCall(lambda, needed), needed));
    attempts.forEach(this::removeFrom);
    going.forEach((tree, needed) -> change(deleteLine(tree), needed));
  }

  private void take(Tree tree, Set<Plan> needed) {
    going.computeIfAbsent(tree, none -> new LinkedHashSet<>()).addAll(needed);
    Tree holder = source.parent(tree);
    if (holder instanceof TryTree attempt) {
      attempts.add(attempt);
    } else if (source.parent(holder) instanceof TryTree attempt
        && attempt.getFinallyBlock() == holder) {
      attempts.add(attempt);
    }
  }

  /** All tasks in whose rewrite a part changes get it, and each other. */
  private void change(Part part, Set<Plan> needed) {
    for (Plan plan : needed) {
      plan.parts().add(part);
      for (Plan other : needed) {
        Tree code = other.code().tree();
        plan.parts().add(new Part(source.start(code), source.end(code)));
      }
    }
  }

  private void removeFrom(TryTree attempt) {
    List<? extends Tree> resources = attempt.getResources();
    List<Tree> needless = resources.stream().filter(going::containsKey).<Tree>map(t -> t).toList();
    boolean headGoes = needless.size() == resources.size();
    boolean finallyGoes = goesAll(attempt.getFinallyBlock());
    boolean alone =
        headGoes
            && attempt.getCatches().isEmpty()
            && (attempt.getFinallyBlock() == null || finallyGoes);
    Set<Plan> needed = new LinkedHashSet<>();
    if (alone && !unneeded.clashes(attempt)) {
      needless.forEach(each -> needed.addAll(going.remove(each)));
      if (finallyGoes) {
        attempt.getFinallyBlock().getStatements().forEach(s -> needed.addAll(going.remove(s)));
      }
      change(unwrap(attempt, needed), needed);
      return;
    }
    if (finallyGoes && !attempt.getCatches().isEmpty()) {
      attempt.getFinallyBlock().getStatements().forEach(s -> needed.addAll(going.remove(s)));
      int end = source.end(attempt.getCatches().get(attempt.getCatches().size() - 1));
      change(delete(end, source.end(attempt)), needed);
    }
    if (!needless.isEmpty()) {
      Set<Plan> neededForHead = new LinkedHashSet<>();
      needless.forEach(each -> neededForHead.addAll(going.remove(each)));
      change(headGoes ? deleteHead(attempt) : shorten(attempt, needless), neededForHead);
    }
  }

  private boolean goesAll(BlockTree block) {
    return block != null
        && !block.getStatements().isEmpty()
        && block.getStatements().stream().allMatch(going::containsKey);
  }

  /** Takes the parenthesis with all resources away. */
  private Part deleteHead(TryTree attempt) {
    int from = source.start(attempt) + "try".length();
    return replace(from, source.start(attempt.getBlock()), " ");
  }

  /** Takes some of the resources away. */
  private Part shorten(TryTree attempt, List<Tree> needless) {
    List<? extends Tree> all = attempt.getResources();
    List<Tree> left = new ArrayList<>(all);
    left.removeAll(needless);
    int first = source.start(all.get(0));
    int last = source.end(all.get(all.size() - 1));
    StringBuilder text = new StringBuilder();
    for (Tree each : left) {
      int at = all.indexOf(each);
      String between =
          text.isEmpty()
              ? ""
              : ";" + source.between(separator(all.get(at - 1)), source.start(each));
      text.append(between).append(source.of(each));
    }
    return replace(first, last, text.toString().replaceFirst(";$", ""));
  }

  /** The end of a resource, behind its semicolon. */
  private int separator(Tree resource) {
    return source.all().indexOf(';', source.end(resource) - 1) + 1;
  }

  /** Takes a try statement away around what stays of its block. */
  private Part unwrap(TryTree attempt, Set<Plan> needed) {
    Optional<Part> kept = kept(attempt.getBlock(), needed);
    if (kept.isEmpty()) {
      return deleteLine(attempt);
    }
    int from = source.start(attempt);
    int to = source.end(attempt);
    edits.replace(from, kept.get().from(), "");
    edits.replace(kept.get().to(), to, "");
    edits.shift(from, to, -1);
    return new Part(from, to);
  }

  /** Takes a call away that lends a session to a lambda which does not need it. */
  private Part removeCall(LambdaExpressionTree lambda, Set<Plan> needed) {
    if (lambda.getBody() instanceof BlockTree block) {
      return lending.remove(lambda, kept(block, needed).orElseThrow());
    }
    return lending.remove(lambda);
  }

  /** What stays of a block, without what goes at its ends; empty where nothing does. */
  private Optional<Part> kept(BlockTree block, Set<Plan> needed) {
    int first = source.start(block) + 1;
    int last = source.end(block) - 1;
    List<StatementTree> statements = new ArrayList<>(block.getStatements());
    while (!statements.isEmpty() && going.containsKey(statements.get(0))) {
      StatementTree gone = statements.remove(0);
      first = source.end(gone);
      needed.addAll(going.remove(gone));
    }
    while (!statements.isEmpty() && going.containsKey(statements.get(statements.size() - 1))) {
      StatementTree gone = statements.remove(statements.size() - 1);
      last = source.start(gone);
      needed.addAll(going.remove(gone));
    }
    if (statements.isEmpty()) {
      return Optional.empty();
    }
    while (Character.isWhitespace(source.all().charAt(first))) {
      first++;
    }
    while (Character.isWhitespace(source.all().charAt(last - 1))) {
      last--;
    }
    return Optional.of(new Part(first, last));
  }

  /** Deletes a statement, with its line where it has one of its own. */
  private Part deleteLine(Tree statement) {
    int from = source.start(statement);
    int to = source.end(statement);
    if (source.beginsLine(from) && source.between(to, source.lineEnd(to)).isBlank()) {
      from = source.lineStart(from);
      to = Math.min(source.lineEnd(to) + 1, source.all().length());
    }
    return delete(from, to);
  }

  private Part delete(int from, int to) {
    return replace(from, to, "");
  }

  private Part replace(int from, int to, String text) {
    edits.replace(from, to, text);
    return new Part(from, to);
  }
}
