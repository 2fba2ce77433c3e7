package io.github.sessionpertask.cli.convert;

import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Json;
import io.github.sessionpertask.sarif.JsonWriter;
import io.github.sessionpertask.sarif.Level;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.Result;
import io.github.sessionpertask.sarif.Sources;
import java.util.ArrayList;
import java.util.List;

/** GitLab's subset of the Code Climate format. */
final class GitLabCodeQuality {

  private GitLabCodeQuality() {}

  static String write(Report report) {
    List<Json> issues = new ArrayList<>();
    for (FileReport file : report.files().values()) {
      for (Result result : file.results()) {
        Json.Members lines = new Json.Members().with("begin", result.region().startLine());
        Json.Members location =
            new Json.Members().with("path", Sources.decode(file.uri())).with("lines", lines);
        issues.add(
            new Json.Members()
                .with("description", result.message())
                .with("check_name", result.subject().rule())
                .with("fingerprint", result.fingerprint())
                .with("severity", severity(result.level()))
                .with("location", location));
      }
    }
    return JsonWriter.write(new Json.Array(issues));
  }

  private static String severity(Level level) {
    return switch (level) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case NOTE -> "info";
    };
  }
}
