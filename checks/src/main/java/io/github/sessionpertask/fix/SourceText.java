package io.github.sessionpertask.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** A file as it is written: where its trees stand, and who declares its names. */
final class SourceText {

  private static final String DEFAULT_STEP = "  ";

  private final VisitorState state;
  private final String text;
  private final Map<Tree, TreePath> paths = new IdentityHashMap<>();
  private final Map<Symbol, Tree> declarations = new HashMap<>();
  private final String step;

  SourceText(VisitorState state) {
    this.state = state;
    this.text = state.getSourceCode().toString();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree != null) {
          TreePath above = getCurrentPath();
          paths.put(tree, above == null ? new TreePath(unit(tree)) : new TreePath(above, tree));
        }
        return super.scan(tree, null);
      }

      private com.sun.source.tree.CompilationUnitTree unit(Tree tree) {
        return (com.sun.source.tree.CompilationUnitTree) tree;
      }

      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        declarations.put(ASTHelpers.getSymbol(tree), tree);
        return super.visitVariable(tree, null);
      }

      @Override
      public Void visitClass(ClassTree tree, Void unused) {
        declarations.put(ASTHelpers.getSymbol(tree), tree);
        return super.visitClass(tree, null);
      }

      @Override
      public Void visitMethod(MethodTree tree, Void unused) {
        declarations.put(ASTHelpers.getSymbol(tree), tree);
        return super.visitMethod(tree, null);
      }
    }.scan(state.getPath().getCompilationUnit(), null);
    this.step = stepOfFile();
  }

  /** The same place of the compiler, at a tree of this file. */
  VisitorState at(Tree tree) {
    return state.withPath(path(tree));
  }

  VisitorState state() {
    return state;
  }

  boolean has(Tree tree) {
    return paths.containsKey(tree);
  }

  TreePath path(Tree tree) {
    return paths.get(tree);
  }

  Tree parent(Tree tree) {
    return path(tree).getParentPath().getLeaf();
  }

  Optional<VariableTree> declaration(VarSymbol variable) {
    return Optional.ofNullable((VariableTree) declarations.get(variable));
  }

  Optional<MethodTree> declaration(MethodSymbol method) {
    return Optional.ofNullable((MethodTree) declarations.get(method));
  }

  /** The variable that is declared with, or assigned, the value of an expression. */
  Optional<VarSymbol> assigned(Tree value) {
    if (!has(value)) {
      return Optional.empty();
    }
    Tree parent = parent(value);
    if (parent instanceof VariableTree variable) {
      return Optional.of(ASTHelpers.getSymbol(variable));
    }
    return parent instanceof AssignmentTree assignment
            && ASTHelpers.getSymbol(assignment.getVariable()) instanceof VarSymbol variable
        ? Optional.of(variable)
        : Optional.empty();
  }

  Optional<ClassTree> declaration(TypeSymbol type) {
    return Optional.ofNullable((ClassTree) declarations.get(type));
  }

  int start(Tree tree) {
    return ASTHelpers.getStartPosition(tree);
  }

  int end(Tree tree) {
    return state.getEndPosition(tree);
  }

  String of(Tree tree) {
    return text.substring(start(tree), end(tree));
  }

  String between(int from, int to) {
    return text.substring(from, to);
  }

  String all() {
    return text;
  }

  /** Whether one tree stands inside another, or is it. */
  boolean isInside(Tree inner, Tree outer) {
    return start(outer) <= start(inner) && end(inner) <= end(outer);
  }

  /** Whether one of two trees stands inside the other. */
  boolean overlap(Tree one, Tree other) {
    return isInside(one, other) || isInside(other, one);
  }

  /** The nearest method, lambda or class initializer around a tree. */
  Tree function(Tree tree) {
    for (Tree around : path(tree).getParentPath()) {
      if (around instanceof MethodTree || around instanceof LambdaExpressionTree) {
        return around;
      }
      if (around instanceof ClassTree) {
        return around;
      }
    }
    return state.getPath().getCompilationUnit();
  }

  /** The nearest method around a tree, lambdas looked through; else the class. */
  Tree member(Tree tree) {
    Tree below = tree;
    for (Tree around : path(tree)) {
      if (around instanceof MethodTree || below != tree && around instanceof ClassTree) {
        return around instanceof MethodTree ? around : below;
      }
      below = around;
    }
    return below;
  }

  /** One step of indentation. */
  String step() {
    return step;
  }

  /** The white space that begins the line of a position. */
  String indentation(int position) {
    int line = lineStart(position);
    int end = line;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(line, end);
  }

  int lineStart(int position) {
    return text.lastIndexOf('\n', position - 1) + 1;
  }

  int lineEnd(int position) {
    int end = text.indexOf('\n', position);
    return end < 0 ? text.length() : end;
  }

  /** Whether only white space stands before a position on its line. */
  boolean beginsLine(int position) {
    return text.substring(lineStart(position), position).isBlank();
  }

  private String stepOfFile() {
    for (Tree type : state.getPath().getCompilationUnit().getTypeDecls()) {
      if (type instanceof ClassTree declared) {
        String outer = indentation(start(declared));
        for (Tree member : declared.getMembers()) {
          if (end(member) >= 0 && member instanceof MethodTree method && method.getBody() != null) {
            BlockTree body = method.getBody();
            String inner = end(method) < 0 ? "" : indentation(start(method));
            if (body.getStatements().isEmpty() || inner.length() <= outer.length()) {
              continue;
            }
            return inner.substring(outer.length());
          }
        }
      }
    }
    return DEFAULT_STEP;
  }
}
