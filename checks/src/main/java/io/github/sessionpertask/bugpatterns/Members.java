package io.github.sessionpertask.bugpatterns;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/** Names members of classes, so that a name stays when the code around it changes. */
final class Members {

  private Members() {}

  /**
   * The member that a place is in, such as {@code com.acme.Orders.load(long)}; of members inside
   * each other the outermost, since local and anonymous classes have no names that last.
   */
  static String around(TreePath place) {
    Deque<Tree> fromOutside = new ArrayDeque<>();
    for (Tree tree : place) {
      fromOutside.push(tree);
    }
    String name = "";
    for (Tree tree : fromOutside) {
      if (tree instanceof ClassTree type) {
        name = ((JCTree.JCClassDecl) type).sym.getQualifiedName().toString();
      } else if (tree instanceof MethodTree method) {
        return name + "." + signature(((JCTree.JCMethodDecl) method).sym);
      } else if (tree instanceof VariableTree field) {
        return name + "." + field.getName();
      } else if (!(tree instanceof CompilationUnitTree)) {
        return name + ".{}";
      }
    }
    return name;
  }

  private static String signature(MethodSymbol method) {
    String parameters =
        method.params().stream().map(each -> simple(each.type)).collect(Collectors.joining(","));
    return (method.isConstructor() ? "new" : method.getSimpleName()) + "(" + parameters + ")";
  }

  private static String simple(Type type) {
    // Without type arguments and annotations, which come and go.
    return type.isPrimitive()
        ? type.toString()
        : type instanceof Type.ArrayType array
            ? simple(array.elemtype) + "[]"
            : type.tsym.getSimpleName().toString();
  }
}
