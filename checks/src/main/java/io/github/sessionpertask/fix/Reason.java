package io.github.sessionpertask.fix;

/** Why no rewrite is offered; each has an input of its own on the shelf. */
public enum Reason {
  /** The session is reactive: what it is asked for is not a task of its own. */
  REACTIVE(
      "No rewrite: chain the second on the first (thenCompose, chain, then, concatMap),"
          + " or give each a session of its own."),
  /** The code of the task is not written in this file, or not as something that can be changed. */
  NOT_WRITTEN_HERE(
      "No rewrite: the code of the task is not written here."
          + " Let it open its own %s and close it."),
  /** The session reaches the task inside another object or through a helper that names it. */
  CARRIED(
      "No rewrite: the session reaches the task inside another object or through a helper."
          + " Let the task open its own %s and give it to them."),
  /** What the task uses was handed out by a session, and the starter does more with it. */
  HANDLE(
      "No rewrite: this %s works through a session."
          + " Make it again in the task, on a session of its own."),
  /** What the task gives back works through the session that it would have closed by then. */
  HANDLE_LEAVES(
      "No rewrite: the task hands out a %s, which works through the session."
          + " Read it in the task, and hand out what was read."),
  /** The task closes what others use. */
  CLOSES(
      "No rewrite: this task closes the %s that others use."
          + " Close it where it was opened, once they have ended."),
  /** Nothing in reach opens sessions. */
  NO_FACTORY("No rewrite: no %s is in scope. Bring one here, and let each task open its own."),
  /** The session is opened in a way that the task cannot repeat. */
  OPTIONS(
      "No rewrite: this %s is opened with options that are not known here."
          + " Let each task open its own with the same ones."),
  /** The session is one of several that are lent out. */
  LENT_OUT(
      "No rewrite: this %s comes out of a queue, to which it goes back."
          + " Let each task take its own from there, and put it back."),
  /** The task fills what the starter has carried out. */
  FILLED(
      "No rewrite: the task fills a %s, and its starter carries out what is in it."
          + " Let the task return what belongs there, and fill it here."),
  /** The class of the task is also given sessions elsewhere, where nothing is wrong with that. */
  GIVEN_ELSEWHERE(
      "No rewrite: objects of this class are given a %s elsewhere too, where that is right."
          + " Add a constructor that takes the factory, and open one in the task."),
  /** The starter has a transaction on the session that the tasks were to share. */
  STARTER_TRANSACTION(
      "No rewrite: one transaction was to span the tasks, and a task with its own %s commits on its"
          + " own. Join each task before the next, or accept separate transactions."),
  /** The starter has written what the task could not see from a session of its own. */
  STARTER_WRITES(
      "No rewrite: the starter writes through the same %s, and another would not see that before"
          + " the commit. Commit first, or join each task before the next."),
  /** An entity that the starter's session manages goes into the task. */
  ENTITY_CROSSES(
      "No rewrite: the task uses an entity that the starter's %s manages."
          + " Pass its id and load it in the task."),
  /** An entity comes out of the task, and the starter needs it managed. */
  ENTITY_LEAVES(
      "No rewrite: the starter changes the entity that the task loads, or walks its associations,"
          + " for which its %s must be open. Do that in the task."),
  /** What opens a session does not stand where a try statement could take it. */
  NOT_DECLARED(
      "No rewrite: this %s is not opened where a variable for it alone is declared."
          + " Open it in the head of a try statement."),
  /** What the task returns needs the session. */
  LAZY_RESULT(
      "No rewrite: what is returned is fetched through the %s later."
          + " Read it all before the session is closed, and return a collection."),
  /** A task that the code starts uses the session too. */
  TASK_GOES_ON(
      "No rewrite: another task that is started here uses the %s too."
          + " Close it when the last of them has ended.");

  private final String pattern;

  Reason(String pattern) {
    this.pattern = pattern;
  }

  /** The sentence, with a place for a type. */
  public String sentence() {
    return pattern;
  }

  String words(String detail) {
    return String.format(pattern, detail);
  }
}
