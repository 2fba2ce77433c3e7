package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes away the starter's session where only the tasks used it, which have their own now: it would
 * hold a connection of the pool while the starter waits for them.
 */
final class Leftovers {

  /** A part of the file that changes as a whole. */
  record Part(int from, int to) {}

  private final SourceText source;
  private final UseFinder finder;
  private final Edits edits;

  Leftovers(SourceText source, UseFinder finder, Edits edits) {
    this.source = source;
    this.finder = finder;
    this.edits = edits;
  }

  /**
   * Takes a session away, if nothing else uses it.
   *
   * @param plans all tasks that are rewritten
   * @return the parts of the file that change with it; none where the session stays
   */
  List<Part> remove(VarSymbol session, Collection<Plan> plans) {
    Optional<VariableTree> declared = source.declaration(session);
    if (session.owner instanceof ClassSymbol
        || declared.isEmpty()
        || declared.get().getInitializer() == null) {
      return List.of();
    }
    Set<VarSymbol> made = new LinkedHashSet<>();
    List<StatementTree> closings = new ArrayList<>();
    if (!isLeftOver(session, plans, made, closings)) {
      return List.of();
    }
    Tree holder = source.parent(declared.get());
    if (holder instanceof TryTree attempt) {
      return unwrap(attempt, session, made);
    }
    return holder instanceof BlockTree block && made.isEmpty()
        ? removeStatements(block, declared.get(), closings)
        : List.of();
  }

  /** Whether only rewritten tasks, what they make again, and closing calls name a variable. */
  private boolean isLeftOver(
      VarSymbol variable,
      Collection<Plan> plans,
      Set<VarSymbol> made,
      List<StatementTree> closings) {
    boolean[] left = {true};
    VariableTree declared = source.declaration(variable).orElseThrow();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) == variable && !isReplaced(tree, variable, plans)) {
          Optional<StatementTree> closing = closing(tree);
          Optional<VarSymbol> holder = holder(tree, plans);
          closing.ifPresent(closings::add);
          if (closing.isEmpty() && holder.isPresent() && !made.contains(holder.get())) {
            left[0] &= isLeftOver(holder.get(), plans, made, closings);
            made.add(holder.get());
          }
          left[0] &= closing.isPresent() || holder.isPresent();
        }
        return null;
      }
    }.scan(source.member(declared), null);
    return left[0];
  }

  private boolean isReplaced(IdentifierTree tree, VarSymbol variable, Collection<Plan> plans) {
    return plans.stream()
        .anyMatch(
            plan ->
                plan.uses().sessions().containsKey(tree)
                        && plan.openings().containsKey(SessionKey.of(variable))
                    || plan.uses().carried().getOrDefault(variable, List.of()).contains(tree));
  }

  /** The variable whose declaration names the session, where tasks make it again. */
  private Optional<VarSymbol> holder(IdentifierTree tree, Collection<Plan> plans) {
    for (Tree around : source.path(tree)) {
      if (around instanceof VariableTree declared) {
        VarSymbol variable = ASTHelpers.getSymbol(declared);
        boolean remade = plans.stream().anyMatch(plan -> plan.remade().containsKey(variable));
        boolean inTry =
            source.parent(declared) instanceof BlockTree block
                && source.parent(block) instanceof TryTree;
        return remade && inTry ? Optional.of(variable) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<StatementTree> closing(IdentifierTree tree) {
    return source.parent(tree) instanceof MemberSelectTree select
            && source.parent(select) instanceof MethodInvocationTree call
            && call.getMethodSelect() == select
            && finder.isClosing(call)
            && source.parent(call) instanceof ExpressionStatementTree statement
            && source.parent(statement) instanceof BlockTree
        ? Optional.of(statement)
        : Optional.empty();
  }

  /** Takes the try statement away around what it does. */
  private List<Part> unwrap(TryTree attempt, VarSymbol session, Set<VarSymbol> made) {
    boolean alone =
        attempt.getResources().size() == 1
            && attempt.getCatches().isEmpty()
            && attempt.getFinallyBlock() == null;
    if (!alone || isInTryThatCatches(attempt) || clashes(attempt)) {
      return List.of();
    }
    for (VarSymbol variable : made) {
      VariableTree declared = source.declaration(variable).orElseThrow();
      int next = source.end(declared);
      while (Character.isWhitespace(source.all().charAt(next))) {
        next++;
      }
      // What follows takes its place on the line.
      edits.replace(source.start(declared), next, "");
    }
    return List.of(unwrap(attempt));
  }

  private Part unwrap(TryTree attempt) {
    BlockTree block = attempt.getBlock();
    int first = source.start(block) + 1;
    while (Character.isWhitespace(source.all().charAt(first))) {
      first++;
    }
    int last = source.end(block) - 1;
    while (Character.isWhitespace(source.all().charAt(last - 1))) {
      last--;
    }
    int from = source.start(attempt);
    int to = source.end(attempt);
    edits.replace(from, first, "");
    edits.replace(last, to, "");
    edits.shift(from, to, -1);
    return new Part(from, to);
  }

  /** A catch clause may wait for what only opening the session threw. */
  private boolean isInTryThatCatches(Tree tree) {
    for (Tree around : source.path(tree).getParentPath()) {
      if (around instanceof TryTree outer && !outer.getCatches().isEmpty()) {
        return true;
      }
      if (around == source.member(tree)) {
        break;
      }
    }
    return false;
  }

  /** Whether what the block declares is declared again after it. */
  private boolean clashes(TryTree attempt) {
    if (!(source.parent(attempt) instanceof BlockTree outer)) {
      return true;
    }
    Set<String> inside = new HashSet<>();
    for (StatementTree statement : attempt.getBlock().getStatements()) {
      if (statement instanceof VariableTree variable) {
        inside.add(variable.getName().toString());
      }
    }
    boolean[] found = {attempt.getBlock().getStatements().isEmpty()};
    for (StatementTree statement : outer.getStatements()) {
      if (source.start(statement) > source.end(attempt)) {
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitVariable(VariableTree tree, Void unused) {
            found[0] |= inside.contains(tree.getName().toString());
            return super.visitVariable(tree, null);
          }
        }.scan(statement, null);
      }
    }
    return found[0];
  }

  /** Takes the declaration away and the statements that close the session. */
  private List<Part> removeStatements(
      BlockTree block, VariableTree declared, List<StatementTree> closings) {
    List<TryTree> attempts = new ArrayList<>();
    for (StatementTree closing : closings) {
      Tree parent = source.parent(closing);
      if (parent == block) {
        continue;
      }
      boolean unwraps =
          source.parent(parent) instanceof TryTree attempt
              && attempt.getFinallyBlock() == parent
              && attempt.getFinallyBlock().getStatements().size() == 1
              && attempt.getCatches().isEmpty()
              && attempt.getResources().isEmpty()
              && source.parent(attempt) == block
              && !clashes(attempt);
      if (!unwraps) {
        return List.of();
      }
      attempts.add((TryTree) source.parent(parent));
    }
    if (isInTryThatCatches(declared) || closings.isEmpty()) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    parts.add(deleteLine(declared));
    attempts.forEach(attempt -> parts.add(unwrap(attempt)));
    for (StatementTree closing : closings) {
      if (source.parent(closing) == block) {
        parts.add(deleteLine(closing));
      }
    }
    return parts;
  }

  /** Deletes a statement, with its line where it has one of its own. */
  private Part deleteLine(Tree statement) {
    int from = source.start(statement);
    int to = source.end(statement);
    if (source.beginsLine(from) && source.between(to, source.lineEnd(to)).isBlank()) {
      from = source.lineStart(from);
      to = Math.min(source.lineEnd(to) + 1, source.all().length());
    }
    edits.replace(from, to, "");
    return new Part(from, to);
  }
}
