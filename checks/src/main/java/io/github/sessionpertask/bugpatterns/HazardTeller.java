package io.github.sessionpertask.bugpatterns;

import com.google.errorprone.VisitorState;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.report.Step;
import io.github.sessionpertask.report.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the story of a hazard: what happens, and which scope or transaction it has left. */
final class HazardTeller {

  private final Steps at;
  private final Naming naming;

  HazardTeller(VisitorState state) {
    this.naming = new Naming(state);
    this.at = new Steps(state);
  }

  /** The words of one kind of hazard. */
  private record Words(String headline, String effect, String advice) {}

  /** The story of a hazard. */
  Story tell(Hazard hazard) {
    Words words = words(hazard);
    List<Step> steps = new ArrayList<>();
    hazard
        .transaction()
        .flatMap(transaction -> transaction.spot())
        .ifPresent(spot -> steps.add(at.step(spot, "this transaction")));
    hazard.other().ifPresent(other -> steps.add(at.step(other.spot(), "here its starter does")));
    String via = hazard.effect().via();
    String through = via.isEmpty() ? "" : " through " + via;
    steps.add(at.step(hazard.effect().spot(), words.effect() + through).by(Step.Computation.TASK));
    return new Story(words.headline(), at.file(), steps, List.of(), List.of(), words.advice());
  }

  private Words words(Hazard hazard) {
    String what = what(hazard.effect());
    boolean inTransaction = hazard.transaction().isPresent();
    return switch (hazard.kind()) {
      case SCOPE_MISSING ->
          new Words(
              what + " is looked up in this task, outside its scope",
              "looked up here",
              "Pass ids and open the scope in the task (a transactional method of another bean,"
                  + " TransactionTemplate), or take a session from the factory there.");
      case SCOPE_LEFT ->
          new Words(
              what
                  + " is another session in this task than "
                  + (inTransaction ? "in the transaction of its starter" : "for its starter"),
              "another session here",
              "The task neither sees nor undoes what its starter does. Do it without a task, or"
                  + " pass ids and let the task work in a transaction of its own.");
      case TRANSACTION_MISSING ->
          new Words(
              what + " writes in this task, where no transaction is open",
              "used here",
              "Let the task open one: a transactional method of another bean, or"
                  + " TransactionTemplate.");
      case TRANSACTION_LEFT ->
          new Words(
              what + " in this task writes outside the transaction of its starter",
              "this write commits or fails on its own",
              "Do the writes one after the other in the transaction itself.");
      case SESSION_NEVER_CLOSED, SESSION_LEFT_OPEN, RESULT_CUT_OFF ->
          throw new IllegalArgumentException("told by LeakTeller: " + hazard.kind());
    };
  }

  /** What a reader calls the thing, and its type. */
  private String what(Effect effect) {
    Optional<Obj> object = effect.on().stream().findFirst();
    if (object.isPresent() && object.get() instanceof Obj.Made made) {
      return "'" + effect.what() + "' (" + Naming.typeOf(made).orElse("session") + ")";
    }
    return object
        .map(found -> naming.of(found, effect.what()))
        .map(session -> "'" + session.name() + "' (" + session.type() + ")")
        .orElse("'" + effect.what() + "'");
  }
}
