package io.github.sessionpertask.capture;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Value;
import java.util.List;

/**
 * A call, with what receiver and arguments denote.
 *
 * @param tree the expression of the analysed body that makes the call, its identity
 * @param shown the expression that a reader would point at
 * @param method what is called
 * @param receiverType static type of the receiver
 * @param receiver what it is called on; nothing for a static method
 * @param arguments what the arguments denote, as many as are written
 * @param argumentTrees the arguments' expressions
 * @param type static type of the call
 */
record CallSite(
    Tree tree,
    Tree shown,
    MethodSymbol method,
    Type receiverType,
    Value receiver,
    List<Value> arguments,
    List<? extends Tree> argumentTrees,
    Type type) {

  /** The same call of what implements the method. */
  CallSite of(MethodSymbol implementation) {
    return implementation == method
        ? this
        : new CallSite(
            tree, shown, implementation, receiverType, receiver, arguments, argumentTrees, type);
  }

  /** Whether nobody has written the call: a resource is closed where its block ends. */
  boolean isEndOfBlock() {
    return tree instanceof VariableTree || tree instanceof IdentifierTree;
  }

  /** The object that the call makes. */
  Obj made() {
    return shown instanceof MemberReferenceTree reference
        ? Obj.made(reference, Obj.Role.CREATED).throughCall(tree)
        : Obj.made(tree, Obj.Role.VALUE);
  }

  At at() {
    return new At(tree, shown);
  }

  Value argument(int index) {
    return index < arguments.size() ? arguments.get(index) : Value.NONE;
  }

  Tree argumentTree(int index) {
    return index < argumentTrees.size() ? argumentTrees.get(index) : tree;
  }
}
