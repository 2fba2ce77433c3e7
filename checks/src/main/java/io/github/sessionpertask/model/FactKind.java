package io.github.sessionpertask.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a line of a facts file says of its subject. {@code docs/models.md} describes each kind. */
public enum FactKind {
  /** A type whose instances serve one computation at a time. */
  SESSION,
  /** A type of handle that works through the session it was obtained from. */
  DERIVED,
  /** A method whose result works through a session although its type does not tell. */
  DERIVES,
  /** A type that several threads may share, whatever its supertypes are. */
  THREADSAFE,
  /** A type that opens sessions. */
  FACTORY,
  /** A method that gives a new session, owned by the caller. */
  OPENS,
  /** A method that gives the session of the current thread, transaction or request, or a type. */
  SCOPED,
  /** A method, or an annotation of methods, that gives the current thread or scope a session. */
  BINDS,
  /** A method that takes it away again. */
  UNBINDS,
  /** A method that any thread may call at any time. */
  HARMLESS,
  /** A method that uses the session that it is handed. */
  TOUCHES,
  /** A method that ends a session or its transaction. */
  ENDS,
  /** A method that gives back something it was given, or an element of it. */
  GIVES,
  /** A method that stores something as an element. */
  PUTS,
  /** A method that removes an element and gives it to the caller alone. */
  TAKES,
  /** A method that hands a task to another thread. */
  FORK,
  /** A method after which a task has ended. */
  JOIN,
  /** A method that tells whether a task has ended. */
  DONE,
  /** A method whose result stands for several handles at once. */
  COMBINES,
  /** A method whose result is a handle that has already completed. */
  COMPLETED,
  /** A method that runs its functions on the calling thread before it returns. */
  RUNS,
  /** A method that makes a lazy pipeline. */
  STREAM,
  /** A lazy step of a pipeline. */
  STAGE,
  /** A method that makes a pipeline parallel. */
  PARALLEL,
  /** A method that makes a pipeline sequential. */
  SEQUENTIAL,
  /** A method that runs a pipeline. */
  TERMINAL,
  /** A method whose functions run when a pipeline is collected. */
  COLLECTOR,
  /** A method whose result, when run, runs a task. */
  WRAPS,
  /** An interface with several methods that a library calls back, each as a task. */
  CALLBACK,
  /** A type or a method that gives executors which run one task at a time. */
  SERIAL,
  /** A type or a method that gives executors which run tasks on the calling thread. */
  DIRECT,
  /** A type or a method that gives executors on whose thread the sessions of a context live. */
  HOME,
  /** A type or a method that runs each task on a thread more. */
  UNBOUNDED,
  /** A method that takes an exclusive lock. */
  LOCK,
  /** A method that gives a lock back. */
  UNLOCK,
  /** A method that gives a lock which several threads may hold at once. */
  SHAREDLOCK,
  /** A method with which a task says that it has come to a point. */
  SIGNAL,
  /** A method that waits for such a signal. */
  AWAIT,
  /** An annotation that makes a class a managed bean. */
  BEAN,
  /** An annotation of an injected field or parameter. */
  INJECT,
  /** An annotation of classes of which every request or transaction has its own object. */
  SCOPE,
  /** An annotation of methods that run on another thread. */
  ASYNC,
  /** An annotation of methods, or classes, around which a container opens a transaction. */
  TRANSACTIONAL,
  /** An annotation of an association of entities. */
  ASSOCIATION,
  /** An annotation of the identifier of an entity. */
  IDENTIFIER,
  /** A method that gives entities whose lazy associations are loaded later. */
  LOADS,
  /** A method that makes a query. */
  QUERIES,
  /** A method, or an annotation of one, with which associations are loaded at once. */
  FETCHES,
  /** A method that reads from the store. */
  READS,
  /** A method that writes to the store. */
  WRITES,
  /** A method that hands an event to the listeners of its type. */
  PUBLISHES,
  /** An annotation of methods that are called when an event is published. */
  LISTENER,
  /** An annotation of such methods that are called after the commit of the open transaction. */
  AFTERCOMMIT,
  /** A method that makes a session forget what it has read. */
  FORGETS,
  /** A method that lets time pass. */
  PAUSES,
  /** A method after which a transaction is open. */
  BEGINS,
  /** A method that says how the transactions of an object are to be. */
  SETS,
  /** A type whose first type argument is the entity, or row, that its methods read and write. */
  REPOSITORY,
  /** An annotation of classes whose objects a session keeps in step with the store. */
  ENTITY,
  /** An annotation of methods that a container calls once. */
  INIT,
  /** How a transaction of a session is written in code. */
  TRANSACTS,
  /** An operator that assembles a reactive pipeline. */
  LAZY,
  /** An operator that moves a reactive pipeline to other threads. */
  HOP,
  /** A type of pipelines, which do something when somebody subscribes. */
  PUBLISHER,
  /** A type of handles of operations that have started. */
  PROMISE,
  /** A type whose operations go through the session of the scope around them. */
  IMPLICIT,
  /** A method that gives the session of the scope around it. */
  CURRENT,
  /** An annotation of methods around whose pipelines a container opens a scope. */
  WITHIN,
  /** A method that starts a reactive pipeline and does not wait for it. */
  START,
  /** A method that starts a reactive pipeline and waits for its end. */
  BLOCK;

  private static final Map<String, FactKind> BY_WORD = Map.copyOf(byWord());

  private static Map<String, FactKind> byWord() {
    Map<String, FactKind> kinds = new HashMap<>();
    for (FactKind kind : values()) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
    }
    return kinds;
  }

  /** The kind that a line begins with. */
  static Optional<FactKind> named(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
