package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the code of a task can name. */
final class Scope {

  private final SourceText source;

  Scope(SourceText source) {
    this.source = source;
  }

  /** Whether a place is in the method that declares a local variable, such as a parameter. */
  boolean isInMethodOf(VarSymbol variable, Tree place) {
    return !(variable.owner instanceof MethodSymbol method)
        || source.declaration(method).filter(tree -> source.isInside(place, tree)).isPresent();
  }

  /** The variables that code at a place may name, nearest first. */
  Stream<VarSymbol> variables(Tree place) {
    return visible(place).values().stream().filter(Scope::isStable);
  }

  /** The variables that a place sees, nearest first, by name. */
  private Map<String, VarSymbol> visible(Tree place) {
    Map<String, VarSymbol> seen = new LinkedHashMap<>();
    boolean inStatic = false;
    Tree below = place;
    for (TreePath at = source.path(place); at != null; at = at.getParentPath()) {
      Tree around = at.getLeaf();
      if (around instanceof BlockTree block) {
        for (StatementTree statement : block.getStatements()) {
          if (statement == below) {
            break;
          }
          add(statement, seen);
        }
        if (block.isStatic()) {
          inStatic = true;
        }
      } else if (around instanceof TryTree attempt && below == attempt.getBlock()) {
        attempt.getResources().forEach(resource -> add(resource, seen));
      } else if (around instanceof LambdaExpressionTree lambda) {
        lambda.getParameters().forEach(parameter -> add(parameter, seen));
      } else if (around instanceof MethodTree method) {
        method.getParameters().forEach(parameter -> add(parameter, seen));
        inStatic |= ASTHelpers.getSymbol(method).isStatic();
      } else if (around instanceof VariableTree field
          && ASTHelpers.getSymbol(field).owner instanceof ClassSymbol) {
        inStatic |= ASTHelpers.getSymbol(field).isStatic();
      } else if (around instanceof ClassTree type) {
        addFields(ASTHelpers.getSymbol(type), inStatic, seen);
        inStatic |= ASTHelpers.getSymbol(type).isStatic();
      }
      below = around;
    }
    return seen;
  }

  private static void add(Tree tree, Map<String, VarSymbol> seen) {
    if (tree instanceof VariableTree variable) {
      seen.putIfAbsent(variable.getName().toString(), ASTHelpers.getSymbol(variable));
    }
  }

  private void addFields(ClassSymbol type, boolean staticOnly, Map<String, VarSymbol> seen) {
    for (Type above : source.state().getTypes().closure(type.type)) {
      for (Symbol member : above.tsym.members().getSymbols(symbol -> symbol instanceof VarSymbol)) {
        boolean inherited = above.tsym != type;
        if ((!staticOnly || member.isStatic())
            && (!inherited || (member.flags() & Flags.PRIVATE) == 0)
            && (member.flags() & Flags.SYNTHETIC) == 0) {
          seen.putIfAbsent(member.name.toString(), (VarSymbol) member);
        }
      }
    }
  }

  /** Whether a lambda may name the variable. */
  static boolean isStable(VarSymbol variable) {
    return variable.owner instanceof ClassSymbol
        || (variable.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) != 0;
  }

  /** Whether code at a place can evaluate an expression that stands elsewhere, to the same. */
  boolean canEvaluate(Tree expression, Tree place) {
    Map<String, VarSymbol> seen = visible(place);
    Set<Symbol> own = new HashSet<>();
    boolean[] possible = {true};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        own.add(ASTHelpers.getSymbol(tree));
        return super.visitVariable(tree, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        Symbol symbol = ASTHelpers.getSymbol(tree);
        if (symbol instanceof VarSymbol variable) {
          possible[0] &= own.contains(variable) || isVisible(variable);
        } else if (symbol instanceof MethodSymbol method && !method.isStatic()) {
          possible[0] &= isMethodVisible(method, place);
        }
        return null;
      }

      private boolean isVisible(VarSymbol variable) {
        String name = variable.name.toString();
        if (name.equals("this") || name.equals("super")) {
          return isInstance(place);
        }
        VarSymbol found = seen.get(name);
        if (found == variable) {
          return isStable(variable);
        }
        // A parameter of the constructor, which a field of the same name keeps.
        return found != null
            && found.owner instanceof ClassSymbol
            && variable.owner.isConstructor()
            && found.owner == variable.owner.owner
            && source.state().getTypes().isSameType(found.type, variable.type);
      }

      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        possible[0] = false;
        return null;
      }

      @Override
      public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        possible[0] = false;
        return null;
      }

      @Override
      public Void visitUnary(UnaryTree tree, Void unused) {
        possible[0] &=
            !tree.getKind().name().toLowerCase(Locale.ROOT).matches(".*(increment|decrement)");
        return super.visitUnary(tree, null);
      }
    }.scan(expression, null);
    return possible[0];
  }

  private boolean isMethodVisible(MethodSymbol method, Tree place) {
    for (Tree around : source.path(place)) {
      if (around instanceof ClassTree type
          && ASTHelpers.isSubtype(
              ASTHelpers.getSymbol(type).type, method.owner.type, source.state())) {
        return isInstance(place);
      }
    }
    return false;
  }

  /** Whether code at a place has a {@code this}. */
  private boolean isInstance(Tree place) {
    Tree below = place;
    for (Tree around : source.path(place)) {
      if (around instanceof MethodTree method) {
        return !ASTHelpers.getSymbol(method).isStatic();
      }
      if (around instanceof ClassTree) {
        return !(below instanceof VariableTree field) || !ASTHelpers.getSymbol(field).isStatic();
      }
      below = around;
    }
    return false;
  }

  /** The names that a new variable at a place must not have. */
  Set<String> taken(Tree place) {
    Set<String> names = new HashSet<>(visible(place).keySet());
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        names.add(tree.getName().toString());
        return null;
      }

      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        names.add(tree.getName().toString());
        return super.visitVariable(tree, null);
      }
    }.scan(source.member(place), null);
    return names;
  }
}
