package io.github.sessionpertask.sarif;

import java.util.Locale;

/** How bad a finding is, in SARIF's words. */
public enum Level {
  /** It breaks the build. */
  ERROR,
  /** It is printed. */
  WARNING,
  /** It is mentioned. */
  NOTE;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
