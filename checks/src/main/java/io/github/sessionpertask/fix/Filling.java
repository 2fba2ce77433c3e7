package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A handle into which tasks put what the starter then has carried out, such as a batch. */
final class Filling {

  private final SourceText source;
  private final Model model;
  private final UseFinder finder;
  private final VarSymbol handle;

  Filling(SourceText source, Model model, UseFinder finder, VarSymbol handle) {
    this.source = source;
    this.model = model;
    this.finder = finder;
    this.handle = handle;
  }

  /**
   * Whether a task only fills the handle, and others have it carried out.
   *
   * @param tasks the code of all tasks that are rewritten
   */
  boolean isCarriedOutBy(Plan plan, Collection<Tree> tasks) {
    List<Tree> uses = plan.uses().carried().getOrDefault(handle, List.of());
    return model.isDerived(handle.type)
        && !uses.isEmpty()
        && uses.stream().allMatch(use -> called(use).filter(this::fills).isPresent())
        && isCarriedOutBeside(tasks);
  }

  private boolean isCarriedOutBeside(Collection<Tree> tasks) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        return tasks.contains(tree) ? null : super.scan(tree, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[0] |=
            ASTHelpers.getSymbol(tree) == handle
                && called(tree)
                    .filter(method -> !finder.isClosing(method) && !fills(method))
                    .isPresent();
        return null;
      }
    }.scan(source.state().getPath().getCompilationUnit(), null);
    return found[0];
  }

  /** The method that is called on an expression. */
  private Optional<MethodSymbol> called(Tree receiver) {
    return source.parent(receiver) instanceof MemberSelectTree select
            && source.parent(select) instanceof MethodInvocationTree call
            && call.getMethodSelect() == select
        ? Optional.of(ASTHelpers.getSymbol(call))
        : Optional.empty();
  }

  /** Whether a call tells the handle something, and asks it for nothing. */
  private boolean fills(MethodSymbol method) {
    Type result = method.getReturnType();
    boolean tells =
        result.hasTag(TypeTag.VOID)
            || ASTHelpers.isSubtype(handle.type, result, source.state()) && model.isDerived(result);
    return tells
        && model.facts(method, FactKind.WRITES).isEmpty()
        && model.facts(method, FactKind.READS).isEmpty();
  }
}
