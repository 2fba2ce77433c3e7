package io.github.sessionpertask.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.model.JavacElements;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How a file names types: shortly where that can be, after an import where it has to be. */
final class TypeNames {

  private final CompilationUnitTree unit;
  private final JavacElements elements;
  private final Set<String> imported = new HashSet<>();
  private final Set<String> packages = new HashSet<>();
  private final Set<String> others = new HashSet<>();

  /** What rewrites of the file import, by simple name: two of them may be applied together. */
  private final Map<String, String> given = new HashMap<>();

  TypeNames(SourceText source) {
    this.unit = source.state().getPath().getCompilationUnit();
    this.elements = JavacElements.instance(source.state().context);
    for (ImportTree each : unit.getImports()) {
      String name = each.getQualifiedIdentifier().toString();
      if (each.isStatic()) {
        continue;
      }
      if (name.endsWith(".*")) {
        packages.add(name.substring(0, name.length() - 2));
      } else {
        imported.add(name);
      }
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree tree, Void unused) {
        others.add(tree.getSimpleName().toString());
        return super.visitClass(tree, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        mention(tree);
        return null;
      }
    }.scan(unit.getTypeDecls(), null);
  }

  /** Types that the file names shortly without importing them by name. */
  private void mention(Tree tree) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    if (symbol instanceof ClassSymbol && !imported.contains(symbol.toString())) {
      others.add(symbol.name.toString());
    }
  }

  /** The name of a type in the file; what has to be imported for it goes into the edit. */
  String of(Type type, SuggestedFix.Builder imports) {
    String name = type.tsym.getQualifiedName().toString();
    String simple = type.tsym.getSimpleName().toString();
    int dot = name.lastIndexOf('.');
    String home = dot < 0 ? "" : name.substring(0, dot);
    if (imported.contains(name)) {
      return simple;
    }
    if (imported.stream().anyMatch(other -> other.endsWith("." + simple))) {
      return name;
    }
    boolean near =
        home.equals("java.lang") || home.equals(packageName()) || packages.contains(home);
    if (near) {
      boolean clear =
          packages.stream()
              .filter(other -> !other.equals(home))
              .allMatch(other -> elements.getTypeElement(other + "." + simple) == null);
      return clear ? simple : name;
    }
    if (others.contains(simple) || !given.computeIfAbsent(simple, none -> name).equals(name)) {
      return name;
    }
    imports.addImport(name);
    return simple;
  }

  private String packageName() {
    return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
  }
}
