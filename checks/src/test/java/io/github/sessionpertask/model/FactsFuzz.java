package io.github.sessionpertask.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Facts of anybody's: they are refused at a line, or read. */
public final class FactsFuzz {

  private FactsFuzz() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] input) {
    List<FactLine> lines = FactLine.of("fuzz.facts", new String(input, UTF_8));
    lines.forEach(FactLine::types);
    try {
      FactReader.read(lines);
    } catch (MalformedFactException e) {
      if (!e.getMessage().startsWith("fuzz.facts:")) {
        throw new AssertionError("it does not say where", e);
      }
    }
  }
}
