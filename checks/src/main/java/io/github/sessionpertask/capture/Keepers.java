package io.github.sessionpertask.capture;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.model.Model;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which fields keep a session for somebody who may close it: all but a private one of a class of
 * tasks which does nothing with it but work through it. What other objects keep, such as a
 * container's, may be closed at the end of their life in ways that the code does not show.
 */
final class Keepers {

  private final Model model;
  private final Sources sources;
  private final Closers closers;
  private final Map<VarSymbol, Boolean> known = new IdentityHashMap<>();

  Keepers(Model model, Sources sources, Closers closers) {
    this.model = model;
    this.sources = sources;
    this.closers = closers;
  }

  /** Whether what the field holds may be closed by somebody, or may get to somebody else. */
  boolean mayClose(VarSymbol field) {
    if (!(field.owner instanceof ClassSymbol owner)
        || !model.isMentioned(owner.type)
        || (field.flags() & Flags.PRIVATE) == 0
        || !field.getAnnotationMirrors().isEmpty()) {
      return true;
    }
    return known.computeIfAbsent(field, this::isClosedOrGiven);
  }

  private boolean isClosedOrGiven(VarSymbol field) {
    Optional<Sources.Source> source = sources.of(field.outermostClass());
    if (source.isEmpty()) {
      return true;
    }
    Uses uses = new Uses(field);
    uses.scan(source.get().tree(), null);
    return uses.closedOrGiven;
  }

  /** Looks at each mention of a field that is more than a call on it or an assignment to it. */
  private final class Uses extends TreeScanner<Void, Void> {
    private final VarSymbol field;
    private boolean closedOrGiven;

    Uses(VarSymbol field) {
      this.field = field;
    }

    private boolean names(Tree tree) {
      return TreeInfo.symbol((JCTree) tree) == field;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      if (tree.getMethodSelect() instanceof MemberSelectTree select
          && names(select.getExpression())) {
        closedOrGiven |=
            TreeInfo.symbol((JCTree) select) instanceof MethodSymbol method
                && closers.closes(method, field.type, field.type);
        return scan(tree.getArguments(), null);
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      return names(tree.getVariable())
          ? scan(tree.getExpression(), null)
          : super.visitAssignment(tree, null);
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void unused) {
      return tree.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL
          ? null
          : super.visitBinary(tree, null);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      closedOrGiven |= names(tree);
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      closedOrGiven |= names(tree);
      return super.visitMemberSelect(tree, null);
    }
  }
}
