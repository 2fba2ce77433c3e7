package io.github.sessionpertask.proof;

/** What a program works on: a database, a broker of messages. It is empty at first. */
interface Store extends AutoCloseable {

  /** The system and its version. */
  String version() throws Exception;

  @Override
  default void close() throws Exception {}
}
