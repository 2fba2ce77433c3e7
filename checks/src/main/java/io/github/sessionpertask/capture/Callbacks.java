package io.github.sessionpertask.capture;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.Place;
import io.github.sessionpertask.overlap.Touch;
import java.util.List;
import java.util.Optional;

/** Functions that a library method calls on the calling thread before it returns. */
final class Callbacks {

  private final BodyAnalysis here;
  private final Places places;

  Callbacks(BodyAnalysis here, Places places) {
    this.here = here;
    this.places = places;
  }

  Value run(Fact fact, CallSite call) {
    Value functions = places.value(fact.places("task"), call);
    String given = fact.columns().getOrDefault("given", "");
    Value[] result = {Value.NONE};
    Value collected = Elements.collector(call.tree());
    Runnable once =
        () -> {
          Value argument = given(given, fact, call, functions);
          Value ran =
              here.tasks.run(functions, call.at(), List.of(argument, argument, argument, argument));
          result[0] = result[0].or(ran);
          if (here.isReachable()) {
            here.elements.put(collected, new Key.Element(), ran);
            if (!fact.places("into").isEmpty()) {
              here.owner.handOn(ran);
            }
          }
          boolean lends = given.equals("session") || given.equals("derived");
          if (lends && here.isReachable()) {
            for (Obj lent : argument.objects()) {
              here.touches.touch(lent, Touch.Kind.END, call.shown(), call.type());
            }
            here.owner.tookBack(argument, call);
          }
        };
    if (fact.says("times", "many")) {
      parameter(functions).ifPresent(p -> here.ageWith(call.tree(), List.of(p)));
      here.repeated(call.tree(), once);
    } else if (fact.columns().containsKey("binds")) {
      here.bindings.bound(places.value(fact.places("binds"), call), call, once);
    } else if (fact.columns().containsKey("transaction")) {
      here.transactions.inTemplate(fact, call, given(given, fact, call, functions), once);
    } else {
      once.run();
    }
    if (fact.says("result", "task")) {
      return result[0];
    }
    if (fact.says("result", "elements")) {
      Value container = Value.of(Obj.made(call.tree(), Obj.Role.VALUE));
      here.elements.put(container, new Key.Element(), here.elements.contentsOf(collected));
      return container;
    }
    return Value.NONE;
  }

  private Value given(String given, Fact fact, CallSite call, Value functions) {
    if (given.isEmpty()) {
      return Value.NONE;
    }
    if (given.equals("session") || given.equals("derived")) {
      Value lent = Value.of(Obj.made(call.tree(), Obj.Role.LENT));
      return given.equals("session") || call.receiver().isNone()
          ? lent
          : here.touches.derived(lent, call.receiver());
    }
    Value found = Value.NONE;
    for (Place place : fact.places("given")) {
      found =
          found.or(
              place instanceof Place.Elements elements
                  ? elementFor(places.value(elements.of(), call), functions)
                  : places.value(place, call));
    }
    return found;
  }

  /** The element that a function gets: another one in every call. */
  Value elementFor(Value container, Value functions) {
    Optional<VarSymbol> parameter = parameter(functions);
    return parameter.isPresent()
        ? here.elements.at(container, here.index(parameter.get())).asSome()
        : here.elements.each(container);
  }

  /** The first parameter of the one lambda among the functions. */
  static Optional<VarSymbol> parameter(Value functions) {
    if (functions.objects().size() == 1
        && functions.objects().iterator().next() instanceof Obj.Made made
        && made.site() instanceof LambdaExpressionTree lambda
        && !lambda.getParameters().isEmpty()) {
      return Optional.ofNullable(((JCTree.JCVariableDecl) lambda.getParameters().get(0)).sym);
    }
    return Optional.empty();
  }
}
