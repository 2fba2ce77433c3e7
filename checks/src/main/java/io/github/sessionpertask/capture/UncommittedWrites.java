package io.github.sessionpertask.capture;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.effect.Surroundings;
import io.github.sessionpertask.effect.Transaction;
import io.github.sessionpertask.overlap.Flight;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tasks that look for what their starter has written in a transaction that is still open: they are
 * in another one, which does not see it.
 */
final class UncommittedWrites implements Rule {

  private static final int DEEPEST = 4;

  private final BodyAnalysis here;

  UncommittedWrites(BodyAnalysis here) {
    this.here = here;
  }

  @Override
  public void forked(Flight flight) {
    Surroundings around = here.scene().around();
    for (Transaction open : around.open()) {
      for (Effect write : around.progress(open).writes()) {
        Optional<Effect> missed =
            flight.effects().stream()
                .filter(effect -> misses(effect, write))
                .filter(effect -> effect.on().stream().noneMatch(s -> around.isOf(open, s)))
                .findFirst();
        if (missed.isPresent()) {
          here.found(
              new Hazard(
                  Hazard.Kind.WRITE_INVISIBLE,
                  flight.sites(),
                  missed.get(),
                  Optional.of(write),
                  Optional.of(open)));
          return;
        }
      }
    }
  }

  /** Whether what a task does needs a row that the starter has only just written. */
  private boolean misses(Effect effect, Effect write) {
    boolean same = !Collections.disjoint(effect.names(), write.names());
    return switch (effect.kind()) {
      case READ, FIND -> same || (effect.names().isEmpty() && isHandedOver(effect, write));
      // Another row of the same table is none of the starter's business, this one is.
      case WRITE -> same && isHandedOver(effect, write);
      default -> false;
    };
  }

  /** Whether the call that a task makes is given what has been written, or its id. */
  private boolean isHandedOver(Effect effect, Effect write) {
    Set<Symbol> written = new HashSet<>();
    if (write.spot().tree() instanceof MethodInvocationTree call) {
      for (ExpressionTree argument : call.getArguments()) {
        if (argument instanceof IdentifierTree
            && TreeInfo.symbol((JCTree) argument) instanceof VarSymbol variable) {
          written.add(variable);
        }
      }
    }
    return effect.spot().tree() instanceof MethodInvocationTree call
        && call.getArguments().stream()
            .anyMatch(argument -> comesFrom(argument, write.spot().tree(), written, 0));
  }

  private boolean comesFrom(Tree code, Tree write, Set<Symbol> written, int depth) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        found[0] |= tree == write;
        return found[0] ? null : super.scan(tree, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (TreeInfo.symbol((JCTree) tree) instanceof VarSymbol variable) {
          found[0] |= written.contains(variable);
          if (!found[0] && depth < DEEPEST) {
            here.compilation
                .fields
                .valuesOf(variable)
                .forEach(value -> found[0] |= comesFrom(value, write, written, depth + 1));
          }
        }
        return null;
      }
    }.scan(code, null);
    return found[0];
  }
}
