package io.github.sessionpertask.cli.convert;

import static io.github.sessionpertask.cli.convert.Xml.quoted;

import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.Result;
import io.github.sessionpertask.sarif.Sources;

/** A file without findings is a test that passes, a finding one that fails. */
final class JUnitXml {

  private JUnitXml() {}

  static String write(Report report) {
    StringBuilder cases = new StringBuilder();
    int tests = 0;
    int failures = 0;
    for (FileReport file : report.files().values()) {
      String path = Sources.decode(file.uri());
      if (file.results().isEmpty()) {
        cases.append(testCase(path, "no findings")).append("/>\n");
        tests++;
      }
      for (Result result : file.results()) {
        String rule = result.subject().rule();
        String place = result.region().startLine() + ":" + result.region().startColumn();
        cases.append(testCase(path, rule + " " + place)).append(">\n");
        cases.append("      <failure type=").append(quoted(rule));
        cases.append(" message=").append(quoted(result.message())).append("/>\n");
        cases.append("    </testcase>\n");
        tests++;
        failures++;
      }
    }
    return Xml.HEAD
        + "<testsuites>\n  <testsuite name=\"session-per-task\" tests=\""
        + tests
        + "\" failures=\""
        + failures
        + "\" errors=\"0\" skipped=\"0\" time=\"0\">\n"
        + cases
        + "  </testsuite>\n</testsuites>\n";
  }

  private static String testCase(String path, String name) {
    return "    <testcase classname=" + quoted(path) + " name=" + quoted(name) + " time=\"0\"";
  }
}
