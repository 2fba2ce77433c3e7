package io.github.sessionpertask.capture;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lazy associations of entities. An entity that was loaded holds each of them until it is walked;
 * what it gives when it is asked for one is an object that is loaded when it is used.
 */
final class Associations {

  private final BodyAnalysis here;
  private final Mappings mappings;
  private final Fetches fetches;

  Associations(BodyAnalysis here) {
    this.here = here;
    this.mappings = here.compilation.mappings;
    this.fetches = new Fetches(here.compilation.model, here.compilation.fields);
  }

  /** What a call does to associations; what it gives, where it asks for one. */
  Optional<Value> call(CallSite call) {
    fetches.extend(call);
    if (!mappings.isIdentifier(call.method())) {
      walk(call.receiver(), call.shown());
    }
    walkArguments(call);
    return mappings
        .of(call.method())
        .filter(association -> !call.receiver().isNone())
        .map(association -> read(call.receiver(), association, call.type(), call.shown()));
  }

  /** A call of a library is given associations, which it may go through. */
  private void walkArguments(CallSite call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (isWalked(i, call)) {
        walk(call.argument(i), call.shown());
      }
    }
  }

  /** A library's object is made, and copies the associations that it is given: what it holds. */
  Value copied(CallSite call, Value given) {
    walkArguments(call);
    return copies(call) && given.objects().stream().anyMatch(Associations::isAssociation)
        ? Value.of(call.made())
        : given;
  }

  private boolean copies(CallSite call) {
    return call.method().isConstructor()
        || !here.compilation.model.facts(call.method(), FactKind.FETCHES).isEmpty();
  }

  /**
   * Whether a call goes through what an argument holds: it copies it, or who knows what it does.
   */
  private boolean isWalked(int index, CallSite call) {
    if (call.argument(index).objects().stream().noneMatch(Associations::isAssociation)
        || here.compilation.sources.isOurs(call.method())) {
      return false;
    }
    List<Fact> facts = here.compilation.model.facts(call.method());
    Place elements = new Place.Elements(new Place.Argument(index));
    return facts.isEmpty()
        || copies(call)
        || facts.stream().anyMatch(fact -> fact.places("value").contains(elements));
  }

  /** What a field of entities holds that is a lazy association. */
  Value read(Value entities, VarSymbol field, Tree shown) {
    return read(entities, mappings.of(field).orElseThrow(), field.type, shown);
  }

  private Value read(Value entities, Mappings.Association association, Type type, Tree shown) {
    Value found = here.scene().store().read(entities, new Key.Association(association.name()));
    if (!here.evaluator.isInteresting(type)) {
      // It cannot be followed further, so that asking for it counts.
      walk(found, shown);
    }
    return found;
  }

  /** Something is used: the associations among it are loaded. */
  void walk(Value used, Tree shown) {
    Set<Obj> associations = among(used.objects());
    if (!associations.isEmpty()) {
      here.effects.walk(associations, shown);
    }
  }

  /** The associations among some objects, and what only a caller can tell to be one. */
  Set<Obj> among(Set<Obj> objects) {
    Set<Obj> associations = new LinkedHashSet<>();
    for (Obj object : objects) {
      if (isAssociation(object) || mayBeAssociation(object)) {
        associations.add(object);
      }
    }
    return associations;
  }

  private static boolean isAssociation(Obj object) {
    return object instanceof Obj.Member member && member.key() instanceof Key.Association;
  }

  private boolean mayBeAssociation(Obj object) {
    Type type = Tasks.isGiven(object) ? Tasks.typeOf(object) : null;
    return type != null && entityOf(type).isPresent();
  }

  /** Associations are loaded: on the starter's own thread, for all that comes after. */
  void loaded(Set<Obj> associations) {
    if (!here.isInTask()) {
      for (Obj object : associations) {
        if (isAssociation(object) && object instanceof Obj.Member association) {
          here.scene().store().remove(association.owner(), association.key());
        }
      }
    }
  }

  /** The entity that holds an association which nothing has loaded so far, if a body made it. */
  Optional<Obj.Made> holder(Obj association) {
    return isAssociation(association)
            && association instanceof Obj.Member member
            && member.owner() instanceof Obj.Made made
            && !here.scene().store().stored(made, member.key()).isNone()
        ? Optional.of(made)
        : Optional.empty();
  }

  /** What a call gives; the entities that a repository gives are loaded by it. */
  Value given(CallSite call, Value result) {
    return here.compilation.model.is(FactKind.REPOSITORY, call.method().owner.type)
        ? load(call, result)
        : result;
  }

  /** A call gives an entity, or something that holds entities; else what it gives otherwise. */
  Value load(CallSite call, Value otherwise) {
    if (isEntity(call.type())) {
      Obj entity = call.made();
      fill(entity, call.type().tsym, call);
      return isGivenOne(call) ? otherwise : Value.of(entity);
    }
    Optional<Type> held = entityOf(call.type());
    if (held.isEmpty()) {
      return otherwise;
    }
    Value container = otherwise.isNone() ? Value.of(call.made()) : otherwise;
    Obj entity = Obj.made(call.tree(), Obj.Role.ELEMENT);
    fill(entity, held.get().tsym, call);
    here.elements.put(container, new Key.Element(), Value.of(entity));
    return container;
  }

  /** Whether the call was given what it gives back, such as an entity to save. */
  private boolean isGivenOne(CallSite call) {
    return call.argumentTrees().stream()
        .anyMatch(
            argument ->
                ((JCTree) argument).type != null
                    && ((JCTree) argument).type.tsym == call.type().tsym);
  }

  /** The entity that a type is, or whose objects those of the type hold. */
  Optional<Type> entityOf(Type type) {
    return isEntity(type)
        ? Optional.of(type)
        : type.getTypeArguments().stream().filter(this::isEntity).findFirst();
  }

  private boolean isEntity(Type type) {
    return type.tsym instanceof ClassSymbol entity && mappings.isEntity(entity);
  }

  private void fill(Obj entity, Symbol type, CallSite call) {
    List<Mappings.Association> lazy = mappings.lazyOf(type);
    if (lazy.isEmpty()) {
      return;
    }
    Fetches.Fetched fetched = fetches.by(call.tree(), type);
    for (Mappings.Association association : lazy) {
      if (!fetched.has(association.name())) {
        Key key = new Key.Association(association.name());
        here.scene().store().write(Value.of(entity), key, Value.of(new Obj.Member(entity, key)));
      }
    }
  }
}
