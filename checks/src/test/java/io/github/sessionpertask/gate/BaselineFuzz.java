package io.github.sessionpertask.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A baseline of anybody's: it is refused, or read and written again in one form. */
public final class BaselineFuzz {

  private BaselineFuzz() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Baseline baseline;
    try {
      baseline = Baseline.of(new String(input, UTF_8));
    } catch (MalformedInputException e) {
      return;
    }
    try {
      String text = baseline.text();
      Baseline again = Baseline.of(text);
      if (again.size() != baseline.size() || !again.text().equals(text)) {
        throw new AssertionError("what is written is not what was read");
      }
    } catch (MalformedInputException e) {
      throw new AssertionError("what is written cannot be read", e);
    }
  }
}
