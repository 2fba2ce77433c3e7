package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The text of code in which a task's own sessions take the place of the shared ones. */
final class Replacing {

  private final SourceText source;
  private final UseFinder finder;
  private final Plan plan;

  Replacing(SourceText source, UseFinder finder, Plan plan) {
    this.source = source;
    this.finder = finder;
    this.plan = plan;
  }

  /** What takes the place of what, in a task's code. */
  Map<Tree, String> inTask() {
    Map<Tree, String> texts = new LinkedHashMap<>();
    plan.uses()
        .sessions()
        .forEach(
            (tree, key) -> {
              if (plan.names().containsKey(key)) {
                texts.put(tree, plan.names().get(key));
              }
            });
    plan.uses()
        .carried()
        .forEach(
            (variable, trees) -> {
              if (plan.remade().containsKey(variable)) {
                trees.forEach(tree -> texts.put(tree, text(variable)));
              }
            });
    return texts;
  }

  private String text(VarSymbol variable) {
    Remade remade = plan.remade().get(variable);
    return remade.form() == Remade.Form.INLINE ? of(remade.made()) : remade.name();
  }

  /** The text of an expression or statement that the task evaluates as well. */
  String of(Tree tree) {
    Uses uses = finder.inMade(tree);
    StringBuilder text = new StringBuilder();
    int[] at = {source.start(tree)};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree inner, Void unused) {
        Optional<String> own = own(inner, uses);
        if (own.isPresent()) {
          text.append(source.between(at[0], source.start(inner))).append(own.get());
          at[0] = source.end(inner);
          return null;
        }
        return super.scan(inner, null);
      }
    }.scan(tree, null);
    return text.append(source.between(at[0], source.end(tree))).toString();
  }

  private Optional<String> own(Tree tree, Uses uses) {
    SessionKey key = tree == null ? null : uses.sessions().get(tree);
    if (key != null) {
      return Optional.ofNullable(plan.names().get(key));
    }
    return tree instanceof IdentifierTree
            && ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
            && plan.remade().containsKey(variable)
        ? Optional.of(text(variable))
        : Optional.empty();
  }
}
