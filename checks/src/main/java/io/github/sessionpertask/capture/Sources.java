package io.github.sessionpertask.capture;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Context;
import io.github.sessionpertask.model.Model;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the bodies of methods that are compiled together with the analysed code. */
final class Sources {

  /** A class of this compilation. */
  record Source(ClassTree tree, CompilationUnitTree unit, Map<Symbol, MethodTree> methods) {}

  private final Enter enter;
  private final Symtab symbols;
  private final Map<ClassSymbol, Optional<Source>> classes = new IdentityHashMap<>();
  private final Map<Tree, Body> bodies = new IdentityHashMap<>();

  Sources(Context context) {
    this.enter = Enter.instance(context);
    this.symbols = Symtab.instance(context);
  }

  /** The files of this compilation. */
  Set<JCCompilationUnit> units() {
    Set<JCCompilationUnit> units = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ClassSymbol symbol : symbols.getAllClasses()) {
      Env<AttrContext> env = enter.getEnv(symbol);
      if (env != null && env.toplevel != null) {
        units.add(env.toplevel);
      }
    }
    return units;
  }

  /** All classes that have been attributed in this compilation, local and anonymous ones too. */
  List<ClassSymbol> all() {
    List<ClassSymbol> found = new ArrayList<>();
    TreeScanner scanner =
        new TreeScanner() {
          @Override
          public void visitClassDef(JCClassDecl tree) {
            if (tree.sym != null) {
              found.add(tree.sym);
            }
            super.visitClassDef(tree);
          }
        };
    units().forEach(scanner::scan);
    return found;
  }

  /** The source of a class; empty where there is but a class file. */
  Optional<Source> of(ClassSymbol symbol) {
    Optional<Source> known = classes.get(symbol);
    if (known == null) {
      Env<AttrContext> env = enter.getEnv(symbol);
      known =
          env != null && env.tree instanceof JCClassDecl tree && env.toplevel != null
              ? Optional.of(add(tree, env.toplevel))
              : Optional.empty();
      classes.put(symbol, known);
    }
    return known;
  }

  /** The methods of a class whose instances may be handed over as tasks. */
  List<Symbol> methodsOfTask(Symbol type, Model model) {
    if (!(type instanceof ClassSymbol owner) || !model.isMentioned(owner.type)) {
      return List.of();
    }
    return of(owner).map(source -> List.copyOf(source.methods.keySet())).orElse(List.of());
  }

  /** Whether the method is declared in this compilation. */
  boolean isOurs(MethodSymbol method) {
    return method.owner instanceof ClassSymbol owner && of(owner).isPresent();
  }

  /** Makes a class known whose tree is at hand. */
  Source add(ClassTree tree, CompilationUnitTree unit) {
    ClassSymbol symbol = ((JCClassDecl) tree).sym;
    Optional<Source> known = symbol == null ? null : classes.get(symbol);
    if (known != null && known.isPresent()) {
      return known.get();
    }
    Map<Symbol, MethodTree> methods = new IdentityHashMap<>();
    for (Tree member : tree.getMembers()) {
      if (member instanceof JCMethodDecl method && method.sym != null) {
        methods.put(method.sym, method);
      }
    }
    Source source = new Source(tree, unit, methods);
    if (symbol != null) {
      classes.put(symbol, Optional.of(source));
    }
    return source;
  }

  /** The body of a method; empty where it is abstract, native, or in a class file. */
  Optional<Body> body(MethodSymbol method) {
    if (!(method.owner instanceof ClassSymbol owner)) {
      return Optional.empty();
    }
    return of(owner)
        .flatMap(
            source -> {
              MethodTree tree = source.methods.get(method);
              return tree == null || tree.getBody() == null
                  ? Optional.empty()
                  : Optional.of(body(tree, owner, source));
            });
  }

  private Body body(MethodTree tree, ClassSymbol owner, Source source) {
    Body known = bodies.get(tree);
    if (known == null) {
      boolean initializes = TreeInfo.isConstructor((JCMethodDecl) tree) && !callsThis(tree);
      known =
          Body.of(tree, initializes ? initializers(source.tree) : List.of(), owner, source.unit);
      bodies.put(tree, known);
    }
    return known;
  }

  /** Whether a constructor leaves the initializers to another one. */
  private static boolean callsThis(MethodTree constructor) {
    return constructor.getBody().getStatements().stream()
        .anyMatch(
            statement ->
                statement instanceof ExpressionStatementTree expression
                    && expression.getExpression() instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof IdentifierTree name
                    && name.getName().contentEquals("this"));
  }

  private static List<Tree> initializers(ClassTree tree) {
    List<Tree> found = new ArrayList<>();
    for (Tree member : tree.getMembers()) {
      boolean field =
          member instanceof VariableTree variable
              && variable.getInitializer() != null
              && !isStatic(variable);
      if (field || (member instanceof BlockTree block && !block.isStatic())) {
        found.add(member);
      }
    }
    return found;
  }

  private static boolean isStatic(VariableTree variable) {
    return variable.getModifiers().getFlags().contains(javax.lang.model.element.Modifier.STATIC);
  }
}
