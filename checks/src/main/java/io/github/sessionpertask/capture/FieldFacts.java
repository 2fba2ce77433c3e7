package io.github.sessionpertask.capture;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What the assignments of a field, in the class that declares it, tell of what it holds. */
final class FieldFacts {

  private final Model model;
  private final Sources sources;
  private final Map<ClassSymbol, Map<Symbol, List<ExpressionTree>>> assignments =
      new IdentityHashMap<>();

  private final Map<Symbol, ExpressionTree> locals = new IdentityHashMap<>();

  FieldFacts(Model model, Sources sources) {
    this.model = model;
    this.sources = sources;
  }

  /** A local variable is declared with a value; one that is captured keeps it. */
  void declared(VarSymbol local, ExpressionTree value) {
    locals.put(local, value);
  }

  /** The expressions that are assigned to the field where it is declared. */
  List<ExpressionTree> valuesOf(VarSymbol field) {
    if (!(field.owner instanceof ClassSymbol owner)) {
      ExpressionTree value = locals.get(field);
      return value == null ? List.of() : List.of(value);
    }
    return assignments.computeIfAbsent(owner, this::scan).getOrDefault(field, List.of());
  }

  private Map<Symbol, List<ExpressionTree>> scan(ClassSymbol owner) {
    Map<Symbol, List<ExpressionTree>> found = new IdentityHashMap<>();
    sources
        .of(owner)
        .ifPresent(
            source ->
                new TreeScanner<Void, Void>() {
                  @Override
                  public Void visitVariable(VariableTree tree, Void unused) {
                    add(((JCTree.JCVariableDecl) tree).sym, tree.getInitializer());
                    return super.visitVariable(tree, null);
                  }

                  @Override
                  public Void visitAssignment(AssignmentTree tree, Void unused) {
                    add(TreeInfo.symbol((JCTree) tree.getVariable()), tree.getExpression());
                    return super.visitAssignment(tree, null);
                  }

                  private void add(Symbol symbol, ExpressionTree value) {
                    if (symbol != null && symbol.owner == owner && value != null) {
                      found.computeIfAbsent(symbol, s -> new ArrayList<>()).add(value);
                    }
                  }
                }.scan(source.tree(), null));
    return found;
  }

  /** Whether the expression itself is a call that a fact of this kind speaks of. */
  boolean says(FactKind kind, Tree expression) {
    return expression instanceof ExpressionTree tree
        && calledBy(tree) instanceof MethodSymbol method
        && model.facts(method, kind).stream().anyMatch(fact -> holds(fact, argumentsOf(tree)));
  }

  /** The constant that an expression stands for, as text; empty where it is none. */
  static String constant(Tree tree) {
    Type type = ((JCTree) tree).type;
    if (tree instanceof LiteralTree literal) {
      return String.valueOf(literal.getValue());
    }
    return type == null || type.constValue() == null ? "" : String.valueOf(type.constValue());
  }

  /** The method or constructor that an expression calls; null where it is no call. */
  static Symbol calledBy(ExpressionTree tree) {
    if (tree instanceof NewClassTree made) {
      return ((JCTree.JCNewClass) made).constructor;
    }
    return tree instanceof MethodInvocationTree call
        ? TreeInfo.symbol((JCTree) call.getMethodSelect())
        : null;
  }

  /** The arguments of a call. */
  static List<? extends ExpressionTree> argumentsOf(ExpressionTree tree) {
    return tree instanceof NewClassTree made
        ? made.getArguments()
        : ((MethodInvocationTree) tree).getArguments();
  }

  /** Whether the constants that a fact asks for are there: {@code when=arg0:1}. */
  static boolean holds(Fact fact, List<? extends Tree> arguments) {
    String when = fact.columns().get("when");
    String unless = fact.columns().get("unless");
    return (when == null || all(when, arguments)) && (unless == null || !all(unless, arguments));
  }

  private static boolean all(String when, List<? extends Tree> arguments) {
    for (String condition : when.split(",")) {
      int index = condition.charAt(3) - '0';
      String wanted = condition.substring(condition.indexOf(':') + 1);
      if (index >= arguments.size() || !wanted.equals(constant(arguments.get(index)))) {
        return false;
      }
    }
    return true;
  }
}
