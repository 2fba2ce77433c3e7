package io.github.sessionpertask.sarif;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that brings one file after the other into a report, as a build would. */
final class ReportWriter {

  private static final int RESULTS = 150;

  private ReportWriter() {}

  /**
   * Writes.
   *
   * @param arguments the folder of the report, how the files are called, and how many there are
   */
  public static void main(String[] arguments) throws Exception {
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      FileReport file = file(arguments[1] + i + ".java", i);
      ReportFile.in(Path.of(arguments[0]))
          .update(before -> Report.of(List.of(), List.of(file)).over(before));
    }
  }

  /** With so many results that writing takes its time. */
  static FileReport file(String uri, int seed) {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < RESULTS; i++) {
      Subject subject = new Subject("Check", "a.A.m" + i + "()", "'em' (EntityManager)");
      Region region = new Region(1 + i, 1, 1 + i, 2 + seed);
      results.add(
          new Result(
              subject,
              subject.fingerprint(1),
              Level.ERROR,
              "wrong",
              region,
              List.of(),
              List.of(),
              List.of()));
    }
    return new FileReport(uri, "d", results, List.of());
  }
}
