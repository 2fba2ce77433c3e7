package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.sessionpertask.fix.SessionPerTask.Finding;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.model.Model;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Tells which session the code of a task shares, as that names it. */
final class SharedSessions {

  private final SourceText source;
  private final Model model;
  private final UseFinder finder;
  private final FieldMethods helpers;

  SharedSessions(SourceText source, Model model, UseFinder finder, FieldMethods helpers) {
    this.source = source;
    this.model = model;
    this.finder = finder;
    this.helpers = helpers;
  }

  /** The session that the code shares, as it names it; empty where that cannot be told. */
  Optional<SessionKey> shared(Plan plan, Finding finding) {
    Set<SessionKey> keys = new LinkedHashSet<>();
    // Some classes and tasks that stand beside each other are seen from where they are started.
    boolean whole =
        finding.spots().stream()
            .noneMatch(spot -> source.has(spot) && source.isInside(spot, plan.code().tree()));
    for (Tree spot : finding.spots()) {
      boolean within = source.has(spot) && source.isInside(spot, plan.code().tree());
      if (!within && !whole) {
        continue;
      }
      Set<SessionKey> here = new LinkedHashSet<>();
      plan.uses()
          .sessions()
          .forEach(
              (tree, key) -> {
                if (whole || source.overlap(tree, spot)) {
                  here.add(key);
                }
              });
      plan.uses()
          .carried()
          .forEach(
              (variable, trees) -> {
                if (whole || trees.stream().anyMatch(tree -> source.overlap(tree, spot))) {
                  keysOf(variable, here, new HashSet<>());
                }
              });
      boolean helps =
          plan.uses().helpers().keySet().stream()
              .anyMatch(tree -> whole || source.overlap(tree, spot));
      if (helps) {
        helpers.fieldOf(plan.uses()).map(SessionKey::of).ifPresent(here::add);
      }
      if (here.isEmpty() && !namesOwn(spot, plan.code())) {
        return Optional.empty();
      }
      keys.addAll(here);
    }
    if (keys.size() > 1) {
      variable(finding.root())
          .ifPresent(
              root -> {
                if (keys.contains(SessionKey.of(root))) {
                  keys.removeIf(key -> !key.equals(SessionKey.of(root)));
                }
              });
    }
    return keys.size() == 1 && canHelp(plan, keys.iterator().next())
        ? Optional.of(keys.iterator().next())
        : Optional.empty();
  }

  /** Whether the methods that the task calls can take the session. */
  private boolean canHelp(Plan plan, SessionKey session) {
    return plan.uses().helpers().isEmpty()
        || helpers
            .fieldOf(plan.uses())
            .filter(field -> SessionKey.of(field).equals(session))
            .isPresent();
  }

  /** Whether code names something that the task itself declares, such as a statement. */
  private boolean namesOwn(Tree code, TaskCode task) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[0] |=
            ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
                && source
                    .declaration(variable)
                    .filter(declared -> source.isInside(declared, task.tree()))
                    .isPresent();
        return null;
      }
    }.scan(code, null);
    return found[0] || code instanceof VariableTree;
  }

  private void keysOf(VarSymbol variable, Set<SessionKey> into, Set<VarSymbol> asked) {
    if (!asked.add(variable)) {
      return;
    }
    Uses uses = finder.inMade(finder.initializer(variable).orElseThrow());
    into.addAll(uses.keys());
    uses.carried().keySet().forEach(other -> keysOf(other, into, asked));
  }

  /** Whether the task uses a handle of which only its own declaration is known. */
  boolean holdsHandle(Finding finding) {
    return variable(finding.root())
        .filter(variable -> model.isDerivedWhenObtained(variable.type))
        .isPresent();
  }

  /** The variable that holds the session, as far as the analysis knows. */
  Optional<VarSymbol> variable(Obj root) {
    if (root instanceof Obj.Param parameter) {
      return Optional.of(parameter.symbol());
    }
    if (root instanceof Obj.Static constant) {
      return Optional.of(constant.field());
    }
    if (root instanceof Obj.Member member && member.key() instanceof Key.Var variable) {
      return Optional.of(variable.symbol());
    }
    return root instanceof Obj.Made made
        ? source.assigned((Tree) made.outermost())
        : Optional.empty();
  }
}
