package io.github.sessionpertask.cli;

import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Notice;
import io.github.sessionpertask.sarif.Region;
import io.github.sessionpertask.sarif.Result;
import io.github.sessionpertask.sarif.Sources;
import java.util.Locale;

/** Findings as lines of text, in the form that compilers gave them and tools know. */
final class Lines {

  private Lines() {}

  static String of(FileReport file, Result result) {
    return at(file.uri(), result.region())
        + result.level().name().toLowerCase(Locale.ROOT)
        + ": ["
        + Plain.text(result.subject().rule())
        + "] "
        + Plain.text(result.message());
  }

  static String of(FileReport file, Notice notice) {
    return "note     " + at(file.uri(), notice.region()) + Plain.text(notice.message());
  }

  private static String at(String uri, Region region) {
    String path = Plain.text(Sources.decode(uri));
    return path + ":" + region.startLine() + ":" + region.startColumn() + ": ";
  }
}
