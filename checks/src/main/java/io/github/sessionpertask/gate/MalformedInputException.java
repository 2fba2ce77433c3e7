package io.github.sessionpertask.gate;

/** A baseline or a diff that is none: what is wrong with it, and where. */
public final class MalformedInputException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says in a sentence what is wrong. */
  public MalformedInputException(String message) {
    super(message);
  }
}
