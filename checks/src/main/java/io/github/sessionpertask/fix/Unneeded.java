package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Which variables of a starter nobody needs any more, once its tasks are rewritten. */
final class Unneeded {

  private final SourceText source;
  private final UseFinder finder;
  private final Endings endings;
  private final FieldMethods helpers;
  private final LendingCalls lending;
  private final Collection<Plan> plans;
  private final Map<VarSymbol, Boolean> known = new HashMap<>();

  /**
   * For the rewrites of a file.
   *
   * @param plans all tasks that are rewritten
   */
  Unneeded(
      SourceText source,
      UseFinder finder,
      Endings endings,
      FieldMethods helpers,
      LendingCalls lending,
      Collection<Plan> plans) {
    this.source = source;
    this.finder = finder;
    this.endings = endings;
    this.helpers = helpers;
    this.lending = lending;
    this.plans = plans;
  }

  /** The variables: sessions, and what was made with them and is made again in the tasks. */
  Set<VarSymbol> variables() {
    Set<VarSymbol> all = new LinkedHashSet<>();
    for (Plan plan : plans) {
      plan.openings().keySet().forEach(key -> key.variable().ifPresent(all::add));
      all.addAll(plan.remade().keySet());
      plan.handovers().forEach(each -> all.addAll(each.variables()));
    }
    all.removeIf(variable -> !isUnneeded(variable));
    return all;
  }

  /** The tasks that have to be rewritten before a variable can go. */
  Set<Plan> plansOf(VarSymbol variable) {
    Set<Plan> needed = new LinkedHashSet<>();
    for (Plan plan : plans) {
      if (plan.openings().containsKey(SessionKey.of(variable))
          || plan.remade().containsKey(variable)
          || !plan.given(variable).isEmpty()) {
        needed.add(plan);
      }
    }
    return needed;
  }

  /** The statements that are there for the sake of a variable alone. */
  Set<StatementTree> statementsOf(VarSymbol variable) {
    Set<StatementTree> all = new LinkedHashSet<>();
    for (ExpressionTree use : uses(variable)) {
      ending(use, variable)
          .or(() -> setting(use, variable))
          .or(() -> assignment(use, variable))
          .ifPresent(all::add);
    }
    return all;
  }

  private boolean isUnneeded(VarSymbol variable) {
    Boolean before = known.putIfAbsent(variable, false);
    if (before != null) {
      return before;
    }
    boolean unneeded =
        source.declaration(variable).filter(this::canGo).isPresent()
            && !tellsFactory(variable)
            && uses(variable).stream().allMatch(use -> isUnneeded(use, variable));
    known.put(variable, unneeded);
    return unneeded;
  }

  /** Whether tasks get their factory from a session. */
  private boolean tellsFactory(VarSymbol session) {
    return plansOf(session).stream()
        .anyMatch(
            plan ->
                plan.openings().containsKey(SessionKey.of(session))
                    && !plan.declarations().isEmpty());
  }

  private boolean isUnneeded(ExpressionTree use, VarSymbol variable) {
    return isReplaced(use, variable)
        || helpers.isInTaking(use)
        || assignment(use, variable).isPresent()
        || ending(use, variable).isPresent()
        || setting(use, variable).isPresent()
        || isInUnneeded(use);
  }

  private List<ExpressionTree> uses(VarSymbol variable) {
    List<ExpressionTree> uses = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        add(tree);
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        add(tree);
        return super.visitMemberSelect(tree, null);
      }

      private void add(ExpressionTree tree) {
        if (ASTHelpers.getSymbol(tree) == variable) {
          uses.add(tree);
        }
      }
    }.scan(reach(variable), null);
    return uses;
  }

  /** The code that can name a variable. */
  private Tree reach(VarSymbol variable) {
    return isField(variable)
        ? source.state().getPath().getCompilationUnit()
        : source.member(source.declaration(variable).orElseThrow());
  }

  private static boolean isField(VarSymbol variable) {
    return variable.owner instanceof ClassSymbol;
  }

  /** The statement that sets a field which is set only once. */
  private Optional<StatementTree> assignment(ExpressionTree use, VarSymbol variable) {
    return isField(variable)
            && source.parent(use) instanceof AssignmentTree assignment
            && assignment.getVariable() == use
            && source.parent(assignment) instanceof StatementTree statement
            && source.parent(statement) instanceof BlockTree
        ? Optional.of(statement)
        : Optional.empty();
  }

  private boolean isReplaced(ExpressionTree tree, VarSymbol variable) {
    return plansOf(variable).stream()
        .anyMatch(
            plan ->
                plan.uses().sessions().containsKey(tree)
                    || plan.given(variable).contains(tree)
                    || plan.uses().carried().getOrDefault(variable, List.of()).contains(tree));
  }

  /** Whether it stands in the declaration of a variable that nobody needs either. */
  private boolean isInUnneeded(ExpressionTree tree) {
    for (Tree around : source.path(tree)) {
      if (around instanceof VariableTree declared) {
        VarSymbol holder = ASTHelpers.getSymbol(declared);
        return !plansOf(holder).isEmpty() && isUnneeded(holder);
      }
      if (around instanceof StatementTree) {
        return false;
      }
    }
    return false;
  }

  /** The statement that sets up what each task now makes and sets up itself. */
  private Optional<StatementTree> setting(ExpressionTree tree, VarSymbol variable) {
    return plans.stream()
        .filter(plan -> plan.remade().containsKey(variable))
        .flatMap(plan -> plan.remade().get(variable).settings().stream())
        .filter(statement -> source.isInside(tree, statement))
        .findFirst();
  }

  /** The statement that closes a session where it was opened. */
  private Optional<StatementTree> ending(ExpressionTree use, VarSymbol variable) {
    Tree declared = source.declaration(variable).orElseThrow();
    return endings
        .of(use, variable)
        .filter(statement -> source.function(statement) == source.function(declared));
  }

  /** Whether the declaration of a variable can be taken away where it stands. */
  private boolean canGo(VariableTree declared) {
    VarSymbol variable = ASTHelpers.getSymbol(declared);
    Tree holder = source.parent(declared);
    if (isField(variable)) {
      return declared.getModifiers().getFlags().contains(Modifier.PRIVATE)
          && holder.getKind() == Tree.Kind.CLASS
          && finder
              .initializer(variable)
              .filter(value -> !(value instanceof IdentifierTree) && canGo(value, declared))
              .isPresent();
    }
    if (holder instanceof LambdaExpressionTree lambda) {
      return lending.canGo(lambda);
    }
    if (declared.getInitializer() == null || !canGo(declared.getInitializer(), declared)) {
      return false;
    }
    return holder instanceof BlockTree
        || holder instanceof TryTree attempt && !(goesWithItsTry(attempt) && clashes(attempt));
  }

  private boolean canGo(ExpressionTree value, VariableTree declared) {
    return !(throwsChecked(value, declared) && isCaughtAround(value));
  }

  private boolean throwsChecked(ExpressionTree value, VariableTree declared) {
    List<Type> thrown = new ArrayList<>(ASTHelpers.getThrownExceptions(value, source.state()));
    if (source.parent(declared) instanceof TryTree) {
      Closing.of(ASTHelpers.getType(declared), source.state())
          .ifPresent(closing -> thrown.addAll(closing.thrown()));
    }
    return thrown.stream().anyMatch(type -> Closing.isChecked(type, source.state()));
  }

  /** Whether a catch clause may wait for what only opening the session throws. */
  private boolean isCaughtAround(Tree tree) {
    for (Tree around : source.path(tree)) {
      if (around instanceof TryTree outer
          && !outer.getCatches().stream().allMatch(this::takesUnchecked)) {
        return true;
      }
      if (around == source.member(tree)) {
        break;
      }
    }
    return false;
  }

  /** Whether a catch clause may stand where nothing throws a checked exception. */
  private boolean takesUnchecked(CatchTree clause) {
    return Closing.catches(clause, source.state().getSymtab().runtimeExceptionType, source.state());
  }

  /** Whether a try statement is there for its resources alone. */
  boolean goesWithItsTry(TryTree attempt) {
    return attempt.getCatches().isEmpty() && attempt.getFinallyBlock() == null;
  }

  /** Whether what the block of a try statement declares is declared again after it. */
  boolean clashes(TryTree attempt) {
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
}
