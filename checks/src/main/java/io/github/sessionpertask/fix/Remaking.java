package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.model.Model;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Decides how a task makes again what it used to share together with the session. */
final class Remaking {

  private final SourceText source;
  private final Model model;
  private final UseFinder finder;
  private final Scope scope;
  private final Openers openers;
  private final Effects effects;

  Remaking(
      SourceText source,
      Model model,
      UseFinder finder,
      Scope scope,
      Openers openers,
      Effects effects) {
    this.source = source;
    this.model = model;
    this.finder = finder;
    this.scope = scope;
    this.openers = openers;
    this.effects = effects;
  }

  /**
   * What a task makes again instead of sharing a variable; the reason where it cannot.
   *
   * @param plan gets it, after what it needs itself
   * @param tasks the code of all tasks that are rewritten
   */
  Optional<Reason> add(VarSymbol variable, Plan plan, Collection<Tree> tasks, Set<String> taken) {
    if (plan.remade().containsKey(variable)) {
      return Optional.empty();
    }
    ExpressionTree made = finder.initializer(variable).orElseThrow();
    if (effects.begins(made)) {
      return Optional.of(Reason.STARTER_TRANSACTION);
    }
    Uses inner = finder.inMade(made);
    for (VarSymbol other : inner.carried().keySet()) {
      Optional<Reason> problem = add(other, plan, tasks, taken);
      if (problem.isPresent()) {
        return problem;
      }
    }
    if (!isEvaluable(made, inner, plan)) {
      return Optional.of(Reason.CARRIED);
    }
    Optional<List<StatementTree>> settings = settings(variable, plan, tasks);
    if (settings.isEmpty()) {
      return Optional.of(Reason.HANDLE);
    }
    if (new Filling(source, model, finder, variable).isCarriedOutBy(plan, tasks)) {
      return Optional.of(Reason.FILLED);
    }
    if (settings.get().stream().anyMatch(effects::begins)) {
      return Optional.of(Reason.STARTER_TRANSACTION);
    }
    boolean needsSettings =
        inner.carried().keySet().stream()
            .anyMatch(other -> !plan.remade().get(other).settings().isEmpty());
    Remade remade = remade(variable, made, plan, settings.get(), taken);
    if (needsSettings && remade.form() == Remade.Form.RESOURCE) {
      // The head of a try statement has no place for them.
      return Optional.of(Reason.HANDLE);
    }
    plan.remade().put(variable, remade);
    return Optional.empty();
  }

  private Remade remade(
      VarSymbol variable,
      ExpressionTree made,
      Plan plan,
      List<StatementTree> settings,
      Set<String> taken) {
    Type type = variable.type;
    List<Type> thrown = new ArrayList<>(ASTHelpers.getThrownExceptions(made, source.state()));
    settings.forEach(each -> thrown.addAll(ASTHelpers.getThrownExceptions(each, source.state())));
    boolean closes =
        model.isDerived(type)
            && ASTHelpers.isSubtype(
                type, source.state().getSymtab().autoCloseableType, source.state());
    int named = plan.uses().carried().getOrDefault(variable, List.of()).size();
    boolean inner = plan.uses().carried().get(variable) == null;
    boolean isCode =
        made instanceof LambdaExpressionTree
            || made instanceof MemberReferenceTree
            || (made instanceof NewClassTree creation && creation.getClassBody() != null);
    Remade.Form form =
        closes
            ? Remade.Form.RESOURCE
            : (inner || named <= 1) && settings.isEmpty() && !isCode
                ? Remade.Form.INLINE
                : Remade.Form.DECLARED;
    if (closes) {
      openers.closing(type).ifPresent(close -> thrown.addAll(close.getThrownTypes()));
    }
    String name =
        form == Remade.Form.INLINE ? "" : Names.fresh(Names.own(variable.name.toString()), taken);
    return new Remade(name, made, declaredType(variable), form, settings, thrown);
  }

  private String declaredType(VarSymbol variable) {
    VariableTree tree = source.declaration(variable).orElseThrow();
    String head = source.between(source.start(tree), ((JCTree.JCVariableDecl) tree).pos).strip();
    return head.replaceAll(
        "(?s)^.*\\b(final|private|protected|public|static|volatile|transient)\\s", "");
  }

  /** Whether all but sessions and what is made again can be named in the task. */
  private boolean isEvaluable(ExpressionTree made, Uses inner, Plan plan) {
    boolean[] possible = {true};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree == null || inner.sessions().containsKey(tree)) {
          return null;
        }
        if (tree instanceof IdentifierTree) {
          boolean carried =
              ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
                  && plan.remade().containsKey(variable);
          possible[0] &= carried || scope.canEvaluate(tree, plan.code().tree());
          return null;
        }
        return super.scan(tree, null);
      }
    }.scan(made, null);
    return possible[0];
  }

  /**
   * The statements that set a handle up before the task gets it; empty where the starter does more
   * with it than that.
   */
  private Optional<List<StatementTree>> settings(
      VarSymbol variable, Plan plan, Collection<Tree> tasks) {
    if (variable.owner instanceof ClassSymbol) {
      return Optional.of(List.of());
    }
    VariableTree declared = source.declaration(variable).orElseThrow();
    TreeMap<Integer, StatementTree> settings = new TreeMap<>();
    boolean[] other = {false};
    boolean simple = finder.initializer(variable).orElseThrow() instanceof NewClassTree;
    int fork = source.start(plan.code().tree());
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        return tasks.contains(tree) ? null : super.scan(tree, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) == variable && source.start(tree) < fork) {
          Optional<StatementTree> setting = setting(tree);
          setting.ifPresent(each -> settings.put(source.start(each), each));
          other[0] |= setting.isEmpty() && !isHandedOver(tree, plan) && !isMadeOf(tree, plan);
        }
        return null;
      }

      private Optional<StatementTree> setting(IdentifierTree tree) {
        Tree current = tree;
        Tree parent = source.parent(tree);
        while (parent instanceof MemberSelectTree
            || parent instanceof MethodInvocationTree call && call.getMethodSelect() == current) {
          current = parent;
          parent = source.parent(parent);
        }
        return parent instanceof ExpressionStatementTree statement
                && source.parent(statement) instanceof BlockTree block
                && source.isInside(declared, block)
                && scope.canEvaluate(statement.getExpression(), plan.code().tree())
            ? Optional.of(statement)
            : Optional.empty();
      }
    }.scan(source.member(declared), null);
    return other[0] && !simple ? Optional.empty() : Optional.of(List.copyOf(settings.values()));
  }

  /** Whether something is made of it that the task makes again as well, such as its result. */
  private boolean isMadeOf(IdentifierTree tree, Plan plan) {
    for (Tree around : source.path(tree)) {
      if (around instanceof VariableTree declared) {
        return plan.uses().carried().containsKey(ASTHelpers.getSymbol(declared));
      }
      if (around instanceof StatementTree) {
        return false;
      }
    }
    return false;
  }

  private boolean isHandedOver(IdentifierTree tree, Plan plan) {
    Tree parent = source.parent(tree);
    return parent instanceof ParenthesizedTree || source.isInside(tree, plan.code().function());
  }
}
