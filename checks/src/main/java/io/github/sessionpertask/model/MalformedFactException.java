package io.github.sessionpertask.model;

/** A facts file that cannot be read: which one, where, and why. */
public final class MalformedFactException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedFactException(String origin, String reason) {
    super(origin + ": " + reason);
  }
}
