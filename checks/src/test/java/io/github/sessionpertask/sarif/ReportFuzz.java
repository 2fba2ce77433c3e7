package io.github.sessionpertask.sarif;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A report of anybody's: it is refused, or read and written again without a difference. */
public final class ReportFuzz {

  private ReportFuzz() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Report report;
    try {
      report = SarifReader.read(new String(input, UTF_8));
    } catch (MalformedReportException e) {
      return;
    }
    try {
      String text = ReportFile.text(report);
      if (!SarifReader.read(text).equals(report) || !report.and(report).equals(report)) {
        throw new AssertionError("what is written is not what was read");
      }
    } catch (MalformedReportException e) {
      throw new AssertionError("what is written cannot be read", e);
    }
  }
}
