package io.github.sessionpertask.sarif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a report as SARIF 2.1.0 (OASIS standard). Nothing in it depends on where or when it was
 * written; nothing refers to another part by its index, so that parts can be taken out and put in.
 */
final class SarifWriter {

  static final String FINGERPRINT = "sessionPerTask/v1";
  static final String ROOT = "SRCROOT";

  private SarifWriter() {}

  static String write(Report report) {
    Collection<FileReport> files = report.files().values();
    List<Json> results = new ArrayList<>();
    List<Json> notices = new ArrayList<>();
    for (FileReport file : files) {
      file.results().forEach(result -> results.add(result(file.uri(), result)));
      file.notices().forEach(notice -> notices.add(notice(file.uri(), notice)));
    }
    Json.Members driver =
        new Json.Members()
            .with("name", "session-per-task")
            .with("rules", report.rules().values().stream().map(SarifWriter::rule).toList());
    Json.Members invocation =
        new Json.Members()
            .with("executionSuccessful", new Json.Literal(String.valueOf(notices.isEmpty())))
            .withAny("toolExecutionNotifications", notices);
    Json.Members run =
        new Json.Members()
            .with("tool", new Json.Members().with("driver", driver))
            .with("invocations", List.of(invocation))
            .with("originalUriBaseIds", new Json.Members().with(ROOT, root()))
            .with("artifacts", files.stream().map(SarifWriter::artifact).toList())
            .with("columnKind", "utf16CodeUnits")
            .with("results", results);
    return JsonWriter.write(
        new Json.Members()
            .with("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            .with("version", "2.1.0")
            .with("runs", List.of(run)));
  }

  private static Json root() {
    return new Json.Members().with("description", text("The root of the repository."));
  }

  private static Json.Members text(String text) {
    return new Json.Members().with("text", text);
  }

  private static Json rule(Rule rule) {
    Json.Members help = text(rule.summary() + ".");
    if (!rule.page().isEmpty()) {
      help.with("markdown", rule.page());
    }
    return new Json.Members()
        .with("id", rule.id())
        .with("shortDescription", text(rule.summary() + "."))
        .with("fullDescription", text(rule.summary() + "."))
        .with("help", help)
        .with("defaultConfiguration", new Json.Members().with("level", rule.level().word()))
        .with(
            "properties",
            new Json.Members()
                .with("tags", List.of(new Json.Text("concurrency"), new Json.Text("correctness"))));
  }

  private static Json artifact(FileReport file) {
    return new Json.Members()
        .with("location", location(file.uri()))
        .with("roles", List.of(new Json.Text("analysisTarget")))
        .with("sourceLanguage", "java")
        .with("hashes", new Json.Members().with("sha-256", file.digest()));
  }

  private static Json notice(String uri, Notice notice) {
    return new Json.Members()
        .with("level", Level.ERROR.word())
        .with("message", text(notice.message()))
        .with("locations", List.of(located(uri, notice.region())));
  }

  private static Json result(String uri, Result result) {
    Json.Members location = located(uri, result.region());
    location.with(
        "logicalLocations",
        List.of(
            new Json.Members()
                .with("fullyQualifiedName", result.subject().symbol())
                .with("kind", "member")));
    Json.Members all =
        new Json.Members()
            .with("ruleId", result.subject().rule())
            .with("level", result.level().word())
            .with("message", text(result.message()))
            .with("locations", List.of(location))
            .with("partialFingerprints", new Json.Members().with(FINGERPRINT, result.fingerprint()))
            .withAny("relatedLocations", places(result.related()));
    if (!result.strands().isEmpty()) {
      List<Json> threads = result.strands().stream().map(SarifWriter::thread).toList();
      all.with("codeFlows", List.of(new Json.Members().with("threadFlows", threads)));
    }
    if (!result.rewrite().isEmpty()) {
      all.with("fixes", List.of(fix(uri, result.rewrite())));
    }
    return all.with("properties", new Json.Members().with("session", result.subject().session()));
  }

  private static List<Json> places(List<Place> places) {
    // SARIF wants each place once.
    Set<Json> each = new LinkedHashSet<>();
    places.forEach(place -> each.add(said(place)));
    return List.copyOf(each);
  }

  private static Json.Members said(Place place) {
    return located(place.uri(), place.region()).with("message", text(place.says()));
  }

  private static Json thread(Strand strand) {
    List<Json> locations = new ArrayList<>();
    for (Strand.Event event : strand.events()) {
      locations.add(
          new Json.Members()
              .with("location", said(event.place()))
              .with("executionOrder", event.order()));
    }
    return new Json.Members().with("id", strand.name()).with("locations", locations);
  }

  private static Json fix(String uri, List<Change> changes) {
    List<Json> replacements = new ArrayList<>();
    for (Change change : changes) {
      replacements.add(
          new Json.Members()
              .with("deletedRegion", region(change.deleted()))
              .with("insertedContent", text(change.inserted())));
    }
    Json.Members change =
        new Json.Members()
            .with("artifactLocation", location(uri))
            .with("replacements", replacements);
    return new Json.Members()
        .with("description", text("A session per task."))
        .with("artifactChanges", List.of(change));
  }

  private static Json.Members located(String uri, Region region) {
    return new Json.Members()
        .with(
            "physicalLocation",
            new Json.Members()
                .with("artifactLocation", location(uri))
                .with("region", region(region)));
  }

  private static Json location(String uri) {
    Json.Members location = new Json.Members().with("uri", uri);
    return Sources.isInside(uri) ? location.with("uriBaseId", ROOT) : location;
  }

  private static Json region(Region region) {
    return new Json.Members()
        .with("startLine", region.startLine())
        .with("startColumn", region.startColumn())
        .with("endLine", region.endLine())
        .with("endColumn", region.endColumn());
  }
}
