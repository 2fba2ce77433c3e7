package io.github.sessionpertask.capture;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the code of one outermost class gives to its variables and to the methods it calls. */
final class Assigned {

  private final Map<Symbol, List<ExpressionTree>> values = new IdentityHashMap<>();
  private final Map<Symbol, List<MethodInvocationTree>> callsOn = new IdentityHashMap<>();
  private final Map<Symbol, List<ExpressionTree>> callsOf = new IdentityHashMap<>();
  private final Map<Symbol, List<ExpressionTree>> elements = new IdentityHashMap<>();
  private final Map<Tree, VarSymbol> variables = new IdentityHashMap<>();
  private final Set<Symbol> referred = new HashSet<>();

  Assigned(Tree outermost) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        add(((JCTree.JCVariableDecl) tree).sym, tree.getInitializer());
        return super.visitVariable(tree, null);
      }

      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        add(TreeInfo.symbol((JCTree) tree.getVariable()), tree.getExpression());
        if (tree.getVariable() instanceof ArrayAccessTree element
            && TreeInfo.symbol((JCTree) element.getExpression()) instanceof VarSymbol array) {
          add(elements, array, tree.getExpression());
        }
        return super.visitAssignment(tree, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        add(callsOf, TreeInfo.symbol((JCTree) tree.getMethodSelect()), tree);
        if (tree.getMethodSelect() instanceof MemberSelectTree select
            && TreeInfo.symbol((JCTree) select.getExpression()) instanceof VarSymbol variable) {
          add(callsOn, variable, tree);
        }
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public Void visitNewClass(NewClassTree tree, Void unused) {
        add(callsOf, ((JCTree.JCNewClass) tree).constructor, tree);
        return super.visitNewClass(tree, null);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        referred.add(((JCTree.JCMemberReference) tree).sym);
        return super.visitMemberReference(tree, null);
      }
    }.scan(outermost, null);
  }

  private void add(Symbol symbol, ExpressionTree value) {
    if (symbol instanceof VarSymbol variable && value != null) {
      add(values, variable, value);
      variables.put(value, variable);
      if (value instanceof NewArrayTree array && array.getInitializers() != null) {
        array.getInitializers().forEach(element -> add(elements, variable, element));
      }
    }
  }

  private static <T> void add(Map<Symbol, List<T>> to, Symbol symbol, T tree) {
    if (symbol != null) {
      to.computeIfAbsent(symbol, s -> new ArrayList<>()).add(tree);
    }
  }

  /** The expressions that are assigned to a variable. */
  List<ExpressionTree> valuesOf(VarSymbol variable) {
    return values.getOrDefault(variable, List.of());
  }

  /** The expressions that are put into an array that a variable holds. */
  List<ExpressionTree> elementsOf(VarSymbol variable) {
    return elements.getOrDefault(variable, List.of());
  }

  /** The calls on what a variable holds. */
  List<MethodInvocationTree> callsOn(VarSymbol variable) {
    return callsOn.getOrDefault(variable, List.of());
  }

  /** The calls of a method; none where a reference to it may be called by anybody. */
  List<ExpressionTree> callsOf(MethodSymbol method) {
    return referred.contains(method) ? List.of() : callsOf.getOrDefault(method, List.of());
  }

  /** The variable that an expression gives its value to. */
  java.util.Optional<VarSymbol> givenTo(Tree value) {
    return java.util.Optional.ofNullable(variables.get(value));
  }
}
