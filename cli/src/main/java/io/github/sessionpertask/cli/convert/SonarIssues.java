package io.github.sessionpertask.cli.convert;

import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Json;
import io.github.sessionpertask.sarif.JsonWriter;
import io.github.sessionpertask.sarif.Level;
import io.github.sessionpertask.sarif.Place;
import io.github.sessionpertask.sarif.Region;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.Result;
import io.github.sessionpertask.sarif.Rule;
import io.github.sessionpertask.sarif.Sources;
import java.util.ArrayList;
import java.util.List;

/** SonarQube's generic issue data, in the form that it has had since 10.3. */
final class SonarIssues {

  private SonarIssues() {}

  static String write(Report report) {
    List<Json> issues = new ArrayList<>();
    for (FileReport file : report.files().values()) {
      for (Result result : file.results()) {
        List<Json> related = result.related().stream().map(SonarIssues::location).toList();
        Place place = new Place(file.uri(), result.region(), result.message());
        issues.add(
            new Json.Members()
                .with("ruleId", result.subject().rule())
                .with("primaryLocation", location(place))
                .withAny("secondaryLocations", related));
      }
    }
    return JsonWriter.write(
        new Json.Members()
            .with("rules", report.rules().values().stream().map(SonarIssues::rule).toList())
            .with("issues", issues));
  }

  private static Json rule(Rule rule) {
    Json.Members impact =
        new Json.Members()
            .with("softwareQuality", "RELIABILITY")
            .with("severity", rule.level() == Level.ERROR ? "HIGH" : "MEDIUM");
    return new Json.Members()
        .with("id", rule.id())
        .with("name", rule.id())
        .with("description", rule.summary())
        .with("engineId", "session-per-task")
        .with("cleanCodeAttribute", "LOGICAL")
        .with("impacts", List.of(impact));
  }

  private static Json location(Place place) {
    Region region = place.region();
    // Columns are counted from 0 there.
    Json.Members range =
        new Json.Members()
            .with("startLine", region.startLine())
            .with("endLine", region.endLine())
            .with("startColumn", region.startColumn() - 1)
            .with("endColumn", region.endColumn() - 1);
    return new Json.Members()
        .with("message", place.says())
        .with("filePath", Sources.decode(place.uri()))
        .with("textRange", range);
  }
}
