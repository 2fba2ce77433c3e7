package io.github.sessionpertask.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which columns there are, what they may say, and which a kind cannot do without. */
final class FactColumns {

  /** Columns that name places of a call. */
  private static final Set<String> PLACES =
      Set.of(
          "task",
          "executor",
          "handle",
          "after",
          "value",
          "into",
          "at",
          "from",
          "within",
          "parts",
          "attributes",
          "text",
          "name",
          "given",
          "of",
          "on",
          "binds",
          "concurrency");

  /** Columns of a few words; an empty set allows any. */
  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          Map.entry("what", Set.of("session", "transaction")),
          Map.entry("rule", Set.of("propagation", "readonly", "isolation")),
          Map.entry("tasks", Set.of("many")),
          Map.entry("joined", Set.of("yes")),
          Map.entry("repeats", Set.of("yes")),
          Map.entry("timed", Set.of("yes")),
          Map.entry("parallel", Set.of("yes")),
          Map.entry("stage", Set.of("sync", "async")),
          Map.entry("result", Set.of("task", "flat", "elements")),
          Map.entry("times", Set.of("many")),
          Map.entry("elements", Set.of("same", "mapped", "flattened", "merged", "concatenated")),
          Map.entry("permits", Set.of("1")),
          Map.entry("barrier", Set.of("yes")),
          Map.entry("says", Set.of("running")),
          Map.entry("folds", Set.of("yes")),
          Map.entry("holds", Set.of("nothing")),
          Map.entry("tells", Set.of("open", "closed")),
          Map.entry("transaction", Set.of("thread", "session")),
          Map.entry("cached", Set.of("yes")),
          Map.entry("implied", Set.of("yes")),
          Map.entry("lasts", Set.of("session")),
          Map.entry("ordered", Set.of("yes", "arg0", "arg1", "arg2", "arg3")),
          Map.entry("entity", Set.of("any")),
          Map.entry("factory", Set.of()),
          Map.entry("sequential", Set.of()),
          Map.entry("begin", Set.of()),
          Map.entry("commit", Set.of()),
          Map.entry("active", Set.of()),
          Map.entry("rollback", Set.of()),
          Map.entry("until", Set.of()),
          Map.entry("when", Set.of()),
          Map.entry("unless", Set.of()),
          Map.entry("shared", Set.of("yes")),
          Map.entry("mode", Set.of("reactive")),
          Map.entry("bound", Set.of("thread")),
          Map.entry("thread", Set.of("context")),
          Map.entry("moves", Set.of("before")),
          Map.entry("values", Set.of("many")),
          Map.entry("scope", Set.of()),
          Map.entry("outside", Set.of("own")),
          Map.entry("fetch", Set.of("lazy", "eager")),
          Map.entry("to", Set.of("one", "many")),
          Map.entry("jdk", Set.of()),
          Map.entry("inherits", Set.of()));

  private static final Map<FactKind, Set<String>> REQUIRED =
      Map.ofEntries(
          Map.entry(FactKind.FORK, Set.of("task")),
          Map.entry(FactKind.RUNS, Set.of("task")),
          Map.entry(FactKind.WRAPS, Set.of("task")),
          Map.entry(FactKind.COLLECTOR, Set.of("task")),
          Map.entry(FactKind.GIVES, Set.of("value")),
          Map.entry(FactKind.PUTS, Set.of("value", "into")),
          Map.entry(FactKind.TOUCHES, Set.of("value")),
          Map.entry(FactKind.PUBLISHES, Set.of("value")),
          Map.entry(FactKind.COMPLETED, Set.of("value")),
          Map.entry(FactKind.UNBINDS, Set.of("on")),
          Map.entry(FactKind.DERIVES, Set.of("from")),
          Map.entry(FactKind.COMBINES, Set.of("parts")),
          Map.entry(FactKind.STREAM, Set.of("of")),
          Map.entry(FactKind.SIGNAL, Set.of("on")),
          Map.entry(FactKind.AWAIT, Set.of("on")),
          Map.entry(FactKind.SETS, Set.of("rule")),
          Map.entry(FactKind.IMPLICIT, Set.of("scope")),
          Map.entry(FactKind.CURRENT, Set.of("scope")),
          Map.entry(FactKind.WITHIN, Set.of("scope")),
          Map.entry(FactKind.TRANSACTS, Set.of("commit")),
          Map.entry(FactKind.ENDS, Set.of("what")));

  /** Kinds that speak of methods alone. */
  private static final Set<FactKind> OF_TYPES =
      Set.of(
          FactKind.SESSION,
          FactKind.DERIVED,
          FactKind.THREADSAFE,
          FactKind.FACTORY,
          FactKind.PUBLISHER,
          FactKind.PROMISE,
          FactKind.IMPLICIT,
          FactKind.WITHIN,
          FactKind.SERIAL,
          FactKind.DIRECT,
          FactKind.HOME,
          FactKind.UNBOUNDED,
          FactKind.BEAN,
          FactKind.INJECT,
          FactKind.ASYNC,
          FactKind.TRANSACTIONAL,
          FactKind.LISTENER,
          FactKind.AFTERCOMMIT,
          FactKind.SCOPED,
          FactKind.BINDS,
          FactKind.ENTITY,
          FactKind.REPOSITORY,
          FactKind.ASSOCIATION,
          FactKind.IDENTIFIER,
          FactKind.FETCHES,
          FactKind.QUERIES,
          FactKind.INIT,
          FactKind.SCOPE,
          FactKind.CALLBACK,
          FactKind.TRANSACTS);

  private FactColumns() {}

  /** What is wrong with a column; empty where nothing is. */
  static Optional<String> problem(String key, String value) {
    if (PLACES.contains(key)) {
      boolean word = key.equals("given") && (value.equals("session") || value.equals("derived"));
      return word || Place.list(value).isPresent() ? Optional.empty() : noValue(key, value);
    }
    Set<String> allowed = WORDS.get(key);
    if (allowed == null) {
      return Optional.of("unknown column '" + key + "'");
    }
    if (key.equals("when") || key.equals("unless")) {
      boolean fits = value.equals("obtained") || value.matches("arg[0-9]:[^,]+(,arg[0-9]:[^,]+)*");
      return fits ? Optional.empty() : noValue(key, value);
    }
    return !value.isEmpty() && (allowed.isEmpty() || allowed.contains(value))
        ? Optional.empty()
        : noValue(key, value);
  }

  private static Optional<String> noValue(String key, String value) {
    return Optional.of("'" + value + "' is no value for '" + key + "'");
  }

  /** What a fact as a whole lacks; empty where nothing is. */
  static Optional<String> lacks(FactKind kind, boolean ofMethod, Map<String, String> columns) {
    for (String key : REQUIRED.getOrDefault(kind, Set.of())) {
      if (!columns.containsKey(key)) {
        return Optional.of("'" + key + "=' is missing");
      }
    }
    if ((kind == FactKind.JOIN || kind == FactKind.DONE)
        && !columns.containsKey("handle")
        && !columns.containsKey("executor")) {
      return Optional.of("'handle=' or 'executor=' is missing");
    }
    return ofMethod || OF_TYPES.contains(kind)
        ? Optional.empty()
        : Optional.of("a method is missing: type#method");
  }
}
