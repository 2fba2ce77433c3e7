package io.github.sessionpertask.cli.convert;

import static io.github.sessionpertask.cli.convert.Xml.quoted;

import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Level;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.Result;
import io.github.sessionpertask.sarif.Sources;

/** Checkstyle's result files, which very many tools read. */
final class CheckstyleXml {

  private CheckstyleXml() {}

  static String write(Report report) {
    StringBuilder text = new StringBuilder(Xml.HEAD).append("<checkstyle version=\"8.0\">\n");
    for (FileReport file : report.files().values()) {
      text.append("  <file name=").append(quoted(Sources.decode(file.uri()))).append(">\n");
      for (Result result : file.results()) {
        text.append("    <error line=\"").append(result.region().startLine());
        text.append("\" column=\"").append(result.region().startColumn());
        text.append("\" severity=").append(quoted(severity(result.level())));
        text.append(" message=").append(quoted(result.message()));
        text.append(" source=").append(quoted(result.subject().rule())).append("/>\n");
      }
      text.append("  </file>\n");
    }
    return text.append("</checkstyle>\n").toString();
  }

  private static String severity(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "info";
    };
  }
}
