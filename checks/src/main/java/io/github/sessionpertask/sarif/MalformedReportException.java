package io.github.sessionpertask.sarif;

/** A file that is no report of this tool: what is wrong with it, and where. */
public final class MalformedReportException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says in a sentence what is wrong. */
  public MalformedReportException(String message) {
    super(message);
  }
}
