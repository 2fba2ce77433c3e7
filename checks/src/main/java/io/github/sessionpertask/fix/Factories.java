package io.github.sessionpertask.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import io.github.sessionpertask.heap.Obj;
import java.util.Optional;

/** Finds what can open a session where a task is written. */
final class Factories {

  private final VisitorState state;
  private final Type factory;

  Factories(VisitorState state, Type factory) {
    this.state = state;
    this.factory = factory;
  }

  /** The expression that gives a factory inside the task: the opener's own, else one in scope. */
  Optional<String> find(Obj root) {
    Optional<String> opener = ofOpener(root);
    return opener.isPresent() ? opener : inScope();
  }

  private Optional<String> ofOpener(Obj root) {
    if (root instanceof Obj.Made made
        && made.calls().isEmpty()
        && made.site() instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      ExpressionTree receiver = select.getExpression();
      boolean plain = receiver instanceof IdentifierTree || receiver instanceof MemberSelectTree;
      if (plain
          && ASTHelpers.getSymbol(receiver) instanceof VarSymbol variable
          && fits(variable)
          && isStable(variable)) {
        return Optional.ofNullable(state.getSourceForNode(receiver));
      }
    }
    return Optional.empty();
  }

  private boolean fits(VarSymbol variable) {
    return factory != null && ASTHelpers.isSubtype(variable.type, factory, state);
  }

  /** Whether a lambda may name the variable. */
  private static boolean isStable(VarSymbol variable) {
    return variable.owner instanceof Symbol.ClassSymbol
        || (variable.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) != 0;
  }

  private Optional<String> inScope() {
    boolean inStatic = false;
    Tree below = state.getPath().getLeaf();
    for (Tree around : state.getPath()) {
      Optional<String> found = Optional.empty();
      if (around instanceof BlockTree block) {
        found = inBlock(block, below);
      } else if (around instanceof MethodTree method) {
        inStatic = ASTHelpers.getSymbol(method).isStatic();
        found = named(method.getParameters());
      } else if (around instanceof ClassTree type) {
        found = inClass(type, inStatic);
        inStatic |= ASTHelpers.getSymbol(type).isStatic();
      }
      if (found.isPresent()) {
        return found;
      }
      below = around;
    }
    return Optional.empty();
  }

  private Optional<String> inBlock(BlockTree block, Tree before) {
    for (StatementTree statement : block.getStatements()) {
      if (statement == before) {
        break;
      }
      if (statement instanceof VariableTree variable && isUsable(variable)) {
        return Optional.of(variable.getName().toString());
      }
    }
    return Optional.empty();
  }

  private Optional<String> named(Iterable<? extends VariableTree> variables) {
    for (VariableTree variable : variables) {
      if (isUsable(variable)) {
        return Optional.of(variable.getName().toString());
      }
    }
    return Optional.empty();
  }

  private boolean isUsable(VariableTree tree) {
    VarSymbol variable = ASTHelpers.getSymbol(tree);
    return fits(variable) && isStable(variable);
  }

  private Optional<String> inClass(ClassTree type, boolean staticOnly) {
    for (Tree member : type.getMembers()) {
      if (member instanceof VariableTree field
          && isUsable(field)
          && (!staticOnly || ASTHelpers.getSymbol(field).isStatic())) {
        return Optional.of(field.getName().toString());
      }
    }
    return Optional.empty();
  }
}
