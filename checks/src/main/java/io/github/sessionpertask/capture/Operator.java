package io.github.sessionpertask.capture;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Value;
import java.util.List;
import java.util.Optional;

/**
 * One operator of a pipeline.
 *
 * @param call the call that adds it
 * @param givenBy the call of the analysed body that leads there, if it hands over what is combined
 * @param functions what it calls for each element
 * @param parts the pipelines that it was given, each as one of some, or as any number of them
 * @param becomes what it makes of them, and of what its functions give
 * @param sessions the reactive sessions that it asks for something
 * @param scope the session of the scope that it opens around its parts and functions
 * @param shared what stands for the pipeline so far, if it asks once for all its subscribers
 */
record Operator(
    Tree call,
    Optional<Tree> givenBy,
    Value functions,
    List<Value> parts,
    Becomes becomes,
    Value sessions,
    Value scope,
    Optional<Obj> shared) {

  /** What an operator makes of what its functions give, or of the pipelines that it was given. */
  enum Becomes {
    /** The elements stay what they are. */
    SAME,
    /** The elements are what the functions give. */
    MAPPED,
    /** The pipelines are subscribed to in their turn. */
    IN_TURN,
    /** The pipelines are subscribed to beside each other. */
    MERGED;

    static Becomes of(String elements) {
      return switch (elements) {
        case "mapped" -> MAPPED;
        case "flattened", "concatenated" -> IN_TURN;
        case "merged" -> MERGED;
        default -> SAME;
      };
    }
  }

  /** The call under which its functions run; what they make is told from what the call makes. */
  At run() {
    return runOf(call);
  }

  /** The call under which what an expression assembles runs. */
  static At runOf(Tree call) {
    return new At(
        call instanceof MethodInvocationTree invocation ? invocation.getMethodSelect() : call,
        call);
  }

  /** What a subscriber does with the elements. */
  static Operator subscriber(Tree call, Value functions) {
    return plain(call, functions, List.of(), Becomes.SAME);
  }

  /** Brings together what a pipeline emits on several threads. */
  static Operator merging(Tree call, Value pipeline) {
    return plain(call, Value.NONE, List.of(pipeline), Becomes.MERGED);
  }

  private static Operator plain(Tree call, Value functions, List<Value> parts, Becomes becomes) {
    return new Operator(
        call,
        Optional.empty(),
        functions,
        parts,
        becomes,
        Value.NONE,
        Value.NONE,
        Optional.empty());
  }

  /** The same operator, subscribing to its parts otherwise. */
  Operator becoming(Becomes other) {
    return new Operator(call, givenBy, functions, parts, other, sessions, scope, shared);
  }
}
