package io.github.sessionpertask.sarif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link SarifWriter} writes; what is not of that form is refused. */
final class SarifReader {

  private record Parts(
      Map<String, String> digests,
      Map<String, List<Result>> results,
      Map<String, List<Notice>> notices) {}

  private SarifReader() {}

  static Report read(String text) throws MalformedReportException {
    JsonPath document = new JsonPath("", JsonReader.read(text));
    if (!document.at("version").text().equals("2.1.0")) {
      throw new MalformedReportException("version is not 2.1.0");
    }
    JsonPath run = document.at("runs").only();
    JsonPath driver = run.at("tool").at("driver");
    if (!driver.at("name").text().equals("session-per-task")) {
      throw new MalformedReportException("this is the report of another tool");
    }
    List<Rule> rules = new ArrayList<>();
    for (JsonPath rule : driver.each("rules")) {
      rules.add(rule(rule));
    }
    Parts parts = new Parts(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    for (JsonPath artifact : run.each("artifacts")) {
      parts.digests().put(uri(artifact.at("location")), artifact.at("hashes").at("sha-256").text());
    }
    for (JsonPath result : run.each("results")) {
      JsonPath location = result.at("locations").only();
      add(result(result, location), location, parts.results(), parts);
    }
    for (JsonPath notice : run.at("invocations").only().each("toolExecutionNotifications")) {
      JsonPath location = notice.at("locations").only();
      Region region = region(location.at("physicalLocation").at("region"));
      add(new Notice(region, message(notice)), location, parts.notices(), parts);
    }
    return Report.of(rules, files(parts));
  }

  private static <T> void add(T what, JsonPath location, Map<String, List<T>> to, Parts parts)
      throws MalformedReportException {
    JsonPath artifact = location.at("physicalLocation").at("artifactLocation");
    String uri = uri(artifact);
    if (!parts.digests().containsKey(uri)) {
      throw new MalformedReportException(artifact.way() + " is not among the artifacts: " + uri);
    }
    to.computeIfAbsent(uri, key -> new ArrayList<>()).add(what);
  }

  private static List<FileReport> files(Parts parts) {
    List<FileReport> files = new ArrayList<>();
    parts
        .digests()
        .forEach(
            (uri, digest) ->
                files.add(
                    new FileReport(
                        uri,
                        digest,
                        parts.results().getOrDefault(uri, List.of()),
                        parts.notices().getOrDefault(uri, List.of()))));
    return files;
  }

  private static Rule rule(JsonPath rule) throws MalformedReportException {
    String summary = rule.at("shortDescription").at("text").text();
    Optional<JsonPath> page = rule.at("help").find("markdown");
    return new Rule(
        rule.at("id").text(),
        summary.endsWith(".") ? summary.substring(0, summary.length() - 1) : summary,
        page.isPresent() ? page.get().text() : "",
        level(rule.at("defaultConfiguration").at("level")));
  }

  private static Result result(JsonPath result, JsonPath location) throws MalformedReportException {
    Subject subject =
        new Subject(
            result.at("ruleId").text(),
            location.at("logicalLocations").only().at("fullyQualifiedName").text(),
            result.at("properties").at("session").text());
    List<Place> related = new ArrayList<>();
    for (JsonPath each : result.each("relatedLocations")) {
      related.add(place(each));
    }
    List<Strand> strands = new ArrayList<>();
    for (JsonPath flow : result.each("codeFlows")) {
      for (JsonPath thread : flow.at("threadFlows").elements()) {
        strands.add(strand(thread));
      }
    }
    List<Change> rewrite = new ArrayList<>();
    for (JsonPath fix : result.each("fixes")) {
      for (JsonPath each : fix.at("artifactChanges").only().at("replacements").elements()) {
        Region deleted = region(each.at("deletedRegion"));
        rewrite.add(new Change(deleted, each.at("insertedContent").at("text").text()));
      }
    }
    return new Result(
        subject,
        result.at("partialFingerprints").at(SarifWriter.FINGERPRINT).text(),
        level(result.at("level")),
        message(result),
        region(location.at("physicalLocation").at("region")),
        related,
        strands,
        rewrite);
  }

  private static Strand strand(JsonPath thread) throws MalformedReportException {
    List<Strand.Event> events = new ArrayList<>();
    for (JsonPath each : thread.at("locations").elements()) {
      Place place = place(each.at("location"));
      events.add(new Strand.Event(place, each.at("executionOrder").number()));
    }
    return new Strand(thread.at("id").text(), events);
  }

  private static Place place(JsonPath location) throws MalformedReportException {
    JsonPath physical = location.at("physicalLocation");
    return new Place(
        uri(physical.at("artifactLocation")), region(physical.at("region")), message(location));
  }

  private static String message(JsonPath of) throws MalformedReportException {
    return of.at("message").at("text").text();
  }

  private static String uri(JsonPath location) throws MalformedReportException {
    JsonPath uri = location.at("uri");
    if (!Sources.isValid(uri.text())) {
      throw new MalformedReportException(
          uri.way() + " leaves the repository, or is no URI: " + uri.text());
    }
    return uri.text();
  }

  private static Region region(JsonPath region) throws MalformedReportException {
    return new Region(
        region.at("startLine").number(),
        region.at("startColumn").number(),
        region.at("endLine").number(),
        region.at("endColumn").number());
  }

  private static Level level(JsonPath level) throws MalformedReportException {
    for (Level each : Level.values()) {
      if (each.word().equals(level.text())) {
        return each;
      }
    }
    throw new MalformedReportException(level.way() + " is no level: " + level.text());
  }
}
