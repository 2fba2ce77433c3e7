package io.github.sessionpertask.cli.convert;

import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.ReportFile;
import java.util.function.Function;

/** The forms in which other tools read findings. */
public enum Format {
  /** One SARIF 2.1.0 file, merged from all reports. */
  sarif(ReportFile::text),
  /** Workflow commands, which GitHub Actions shows as annotations. */
  github(GitHubAnnotations::write),
  /** GitLab's Code Quality report. */
  gitlab(GitLabCodeQuality::write),
  /** SonarQube's generic issue data. */
  sonar(SonarIssues::write),
  /** Checkstyle's XML. */
  checkstyle(CheckstyleXml::write),
  /** JUnit's XML, a test case for each file and for each finding. */
  junit(JUnitXml::write);

  private final Function<Report, String> writer;

  Format(Function<Report, String> writer) {
    this.writer = writer;
  }

  /** The report in this form. */
  public String write(Report report) {
    return writer.apply(report);
  }
}
