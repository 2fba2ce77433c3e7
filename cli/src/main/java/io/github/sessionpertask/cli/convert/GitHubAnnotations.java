package io.github.sessionpertask.cli.convert;

import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Region;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.Result;
import io.github.sessionpertask.sarif.Sources;

/** {@code ::error file=...,line=...::message}. */
final class GitHubAnnotations {

  private GitHubAnnotations() {}

  static String write(Report report) {
    StringBuilder text = new StringBuilder();
    for (FileReport file : report.files().values()) {
      for (Result result : file.results()) {
        Region region = result.region();
        text.append("::").append(command(result));
        text.append(" file=").append(property(Sources.decode(file.uri())));
        text.append(",line=").append(region.startLine());
        text.append(",col=").append(region.startColumn());
        text.append(",title=").append(property(result.subject().rule()));
        text.append("::").append(data(result.message())).append('\n');
      }
    }
    return text.toString();
  }

  private static String command(Result result) {
    return switch (result.level()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
