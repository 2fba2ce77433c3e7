package io.github.sessionpertask.bugpatterns;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.effect.Transaction.Extent;
import io.github.sessionpertask.fix.Outcome;
import io.github.sessionpertask.heap.Key;
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
  private record Words(
      String headline, String transaction, String other, String effect, String advice) {}

  /** The story of a hazard, with the rewrite where there is one. */
  Story tell(Hazard hazard, Optional<Outcome.Rewrite> rewrite) {
    Words words = words(hazard);
    List<Step> steps = new ArrayList<>();
    hazard
        .transaction()
        .flatMap(transaction -> transaction.spot())
        .ifPresent(spot -> steps.add(at.step(spot, words.transaction())));
    hazard.other().ifPresent(other -> steps.add(at.step(other.spot(), words.other())));
    steps.add(at.step(hazard.effect().spot(), words.effect()).by(computation(hazard)));
    return new Story(
        words.headline(),
        at.file(),
        steps,
        rewrite.map(Outcome.Rewrite::removed).orElse(List.of()),
        rewrite.map(Outcome.Rewrite::added).orElse(List.of()),
        rewrite.map(Outcome.Rewrite::note).orElse(words.advice()));
  }

  /** The name of a method and its class, as of a session and its type. */
  private static String name(String qualified) {
    int dot = qualified.lastIndexOf('.');
    return "'" + qualified.substring(dot + 1) + "' (" + qualified.substring(0, dot) + ")";
  }

  private static String name(Symbol method) {
    return name(method.owner.getSimpleName() + "." + method.getSimpleName());
  }

  private static boolean isOfSession(Hazard hazard) {
    return hazard.transaction().filter(each -> each.extent() == Extent.SESSION).isPresent();
  }

  private static String again(Hazard hazard) {
    return hazard.other().isPresent()
        ? "and here again, after others could commit"
        : "each turn of this loop reads it again";
  }

  private static String via(Hazard hazard) {
    String through = through(hazard);
    return through.isEmpty() ? "" : "," + through;
  }

  private static String through(Hazard hazard) {
    String via = hazard.effect().via();
    return via.isEmpty() ? "" : " through " + via;
  }

  /** Which computation does what goes wrong. */
  private static Step.Computation computation(Hazard hazard) {
    return switch (hazard.kind()) {
      case READ_STALE, READ_STALE_BY_DEFAULT -> Step.Computation.STARTER;
      default -> Step.Computation.TASK;
    };
  }

  private Words words(Hazard hazard) {
    String what = what(hazard.effect());
    boolean inTransaction = hazard.transaction().isPresent();
    return switch (hazard.kind()) {
      case SCOPE_MISSING ->
          new Words(
              what + " is looked up in this task, outside its scope",
              "this transaction",
              "here its starter does",
              "looked up here" + through(hazard),
              "Pass ids and open the scope in the task (a transactional method of another bean,"
                  + " TransactionTemplate), or take a session from the factory there.");
      case SCOPE_LEFT ->
          new Words(
              what
                  + " is another session in this task than "
                  + (inTransaction ? "in the transaction of its starter" : "for its starter"),
              "this transaction",
              "here its starter does",
              "another session here" + through(hazard),
              "The task neither sees nor undoes what its starter does. Do it without a task, or"
                  + " pass ids and let the task work in a transaction of its own.");
      case SESSION_MOVED ->
          new Words(
              what + " is used here on another thread than the one that it belongs to",
              "this transaction",
              "here its starter does",
              "used on another thread" + through(hazard),
              "Do only the plain work there, and go on with the session in a stage that does not"
                  + " change threads; or open another session where the work is done.");
      case ASSOCIATION_LOADED ->
          new Words(
              entity(hazard.effect())
                  + " is loaded in this task, through the session that has loaded its entity",
              "this transaction",
              "the entity is loaded here",
              "loaded here" + through(hazard),
              "Pass the id and load the entity in the task; or fetch what the task needs with the"
                  + " entity: a join fetch, an entity graph, Hibernate.initialize.");
      case TRANSACTION_MISSING ->
          new Words(
              what + " writes in this task, where no transaction is open",
              "this transaction",
              "here its starter does",
              "used here" + through(hazard),
              "Let the task open one: a transactional method of another bean, or"
                  + " TransactionTemplate.");
      case TRANSACTION_LEFT ->
          new Words(
              name(hazard.effect().what())
                  + " in this task writes outside the transaction of its starter",
              "this transaction is the starter's alone",
              "it holds this write",
              "this one commits or fails on its own" + via(hazard),
              "Do the writes one after the other, without tasks"
                  + (isOfSession(hazard) ? ", through the session that has the transaction" : "")
                  + ": then they are in it."
                  + " A task that is to be on its own can say so with REQUIRES_NEW.");
      case WRITE_INVISIBLE ->
          new Words(
              name(hazard.effect().what())
                  + " in this task looks for what its starter has not yet committed",
              "this transaction is still open",
              "it holds this write",
              "the task is not in it, and does not see that" + via(hazard),
              "Start the task after the commit, or do the work in the transaction itself.");
      case READ_STALE ->
          new Words(
              name(hazard.effect().what())
                  + " gets what this transaction has read before, not what others have changed",
              "this transaction keeps what it has read",
              "read here first",
              again(hazard) + via(hazard),
              "End the transaction before this read; where each statement sees what is committed, it"
                  + " is enough to refresh or clear what the session keeps.");
      case READ_STALE_BY_DEFAULT ->
          new Words(
              name(hazard.effect().what())
                  + " may get what this transaction has read before, not what others have changed",
              "this transaction may keep a snapshot",
              "read here first",
              again(hazard) + via(hazard),
              "MySQL and MariaDB default to REPEATABLE READ, where this read sees the old snapshot;"
                  + " PostgreSQL, Oracle, SQL Server and H2 to READ COMMITTED. End the transaction"
                  + " before this read, or say -XepOpt:SessionPerTask:DefaultIsolation=READ_COMMITTED"
                  + " if that is yours.");
      case TRANSACTION_INERT ->
          new Words(
              hazard.transaction().map(declared -> name((Symbol) declared.source())).orElse(what)
                  + " runs in this task without the transaction that it declares",
              "this transaction is opened only by a call from another bean",
              "",
              "the task calls it on this object itself, so each statement is on its own",
              "Call the method through the bean, or open the transaction in the task with a template.");
      case SESSION_NEVER_CLOSED, SESSION_LEFT_OPEN, RESULT_CUT_OFF ->
          throw new IllegalArgumentException("told by LeakTeller: " + hazard.kind());
    };
  }

  /** An association, and the class whose objects have it. */
  private static String entity(Effect walk) {
    Obj.Member association = (Obj.Member) walk.on().iterator().next();
    String name = ((Key.Association) association.key()).name();
    return "'" + name + "' (" + String.join(", ", walk.names()) + ")";
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
