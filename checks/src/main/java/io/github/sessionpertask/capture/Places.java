package io.github.sessionpertask.capture;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.Place;
import java.util.List;

/** Looks up the places of a call that facts speak of. */
final class Places {

  private final BodyAnalysis here;

  Places(BodyAnalysis here) {
    this.here = here;
  }

  /** What stands at any of the places. */
  Value value(List<Place> places, CallSite call) {
    Value found = Value.NONE;
    for (Place place : places) {
      found = found.or(value(place, call));
    }
    return found;
  }

  /** What stands at the place. */
  Value value(Place place, CallSite call) {
    if (place instanceof Place.Receiver) {
      return call.receiver();
    }
    if (place instanceof Place.Argument argument) {
      return call.argument(argument.index());
    }
    if (place instanceof Place.Elements elements) {
      return here.elements.any(value(elements.of(), call));
    }
    if (place instanceof Place.ResultOf handle) {
      return resultOf(value(handle.of(), call));
    }
    Value found = Value.NONE;
    for (int i = 0; i < call.arguments().size(); i++) {
      if (place instanceof Place.Arguments || isFunction(call, i)) {
        found = found.or(call.argument(i));
      }
    }
    return found;
  }

  /** What the tasks behind handles give. */
  Value resultOf(Value handles) {
    return here.scene().store().read(handles, new Key.Slot(Key.Purpose.RESULT));
  }

  /** Whether a parameter is of a functional interface. */
  boolean isFunction(CallSite call, int index) {
    var parameters = call.method().params();
    if (parameters.isEmpty()) {
      return false;
    }
    Type type = parameters.get(Math.min(index, parameters.size() - 1)).type;
    if (type instanceof Type.ArrayType array) {
      type = array.elemtype;
    }
    return type.tsym != null && here.compilation.model.isFunction(type);
  }

  /** What is known of the method that an expression calls; nothing where it calls none. */
  List<Fact> factsOf(Tree call) {
    JCTree named =
        call instanceof MethodInvocationTree invocation
            ? (JCTree) invocation.getMethodSelect()
            : (JCTree) call;
    return (call instanceof MethodInvocationTree || call instanceof MemberReferenceTree)
            && TreeInfo.symbol(named) instanceof MethodSymbol method
        ? here.compilation.model.facts(method)
        : List.of();
  }
}
