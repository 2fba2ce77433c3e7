package io.github.sessionpertask.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A diff of anybody's: it is refused, or says of paths whether they have changed. */
public final class DiffFuzz {

  private DiffFuzz() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      if (ChangedLines.of(new String(input, UTF_8)).paths().contains("/dev/null")) {
        throw new AssertionError("nowhere is no path");
      }
    } catch (MalformedInputException e) {
      // Refused.
    }
  }
}
