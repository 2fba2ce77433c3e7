package io.github.sessionpertask;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.errorprone.bugpatterns.BugChecker;
import io.github.sessionpertask.fix.Reason;
import io.github.sessionpertask.model.FactKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/**
 * What the pages below {@code docs/} say is what the code, the facts and the inputs are.
 *
 * <p>An example is marked with the file that it shows: {@code <!-- file: test-inputs/.../X.java
 * -->} is what follows the imports of that file, {@code X.java#name} its member of that name,
 * {@code X.expected} its first finding as Maven prints it. {@code -Daccept=true} writes these
 * blocks anew.
 */
@RunWith(JUnit4.class)
public final class DocsTest {
  private static final boolean ACCEPT = Boolean.getBoolean("accept");

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SHELF = ROOT.resolve("test-inputs");
  private static final Path SOURCES = ROOT.resolve("checks/src/main/java/io/github/sessionpertask");
  private static final Path FACTS =
      ROOT.resolve("checks/src/main/resources/io/github/sessionpertask/model");

  private static final List<String> SECTIONS =
      List.of(
          "What it reports",
          "An example",
          "What it prints",
          "The fix",
          "What it does not report",
          "At run time",
          "Suppress it",
          "Limits");

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(<!-- file: ([\\w./-]+)(?:#(\\w+))? -->\\n```\\w+\\n)((?:(?!```).*\\n)*)```");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
  private static final Pattern FACTS_BLOCK = Pattern.compile("```facts\\n(.*?)```", Pattern.DOTALL);

  @Test
  public void examplesAreWhatTheirFilesHold() throws IOException {
    List<Path> pages = new ArrayList<>(pages());
    pages.add(ROOT.resolve("README.md"));
    int examples = 0;
    for (Path page : pages) {
      String text = Files.readString(page);
      Matcher matcher = EXAMPLE.matcher(text);
      StringBuilder renewed = new StringBuilder();
      while (matcher.find()) {
        examples++;
        String shown = excerpt(page, matcher.group(2), matcher.group(3));
        if (!ACCEPT) {
          assertWithMessage(
                  "%s, example from %s (-Daccept=true writes it anew)",
                  ROOT.relativize(page), matcher.group(2))
              .that(matcher.group(4))
              .isEqualTo(shown);
        }
        matcher.appendReplacement(
            renewed, Matcher.quoteReplacement(matcher.group(1) + shown + "```"));
      }
      matcher.appendTail(renewed);
      if (ACCEPT && !renewed.toString().equals(text)) {
        Files.writeString(page, renewed);
        System.out.println("changed: " + ROOT.relativize(page));
      }
      assertWithMessage("markers before a block in %s", page)
          .that(text.split("<!-- file: ", -1).length - 1L)
          .isEqualTo(EXAMPLE.matcher(text).results().count());
    }
    assertThat(examples).isAtLeast(3);
  }

  @Test
  public void everyPageOfACheckHasItsSections() throws IOException {
    List<Path> pages = pagesOfChecks();

    assertThat(pages).isNotEmpty();
    for (Path page : pages) {
      List<String> lines = Files.readAllLines(page);
      assertWithMessage("%s", page).that(lines.get(0)).isEqualTo("# " + nameOf(page));
      assertWithMessage("sections of %s", page)
          .that(lines.stream().filter(line -> line.startsWith("## ")).toList())
          .isEqualTo(SECTIONS.stream().map(section -> "## " + section).toList());
      SECTIONS.forEach(
          section ->
              assertWithMessage("section '%s' of %s", section, page)
                  .that(section(lines, section))
                  .isNotEmpty());
    }
  }

  @Test
  public void everyPageOfACheckShowsItsInputs() throws IOException {
    for (Path page : pagesOfChecks()) {
      String check = nameOf(page);
      List<String> lines = Files.readAllLines(page);
      String bad = onlyExample(page, section(lines, "An example"));
      assertThat(bad).startsWith("test-inputs/" + check + "/");
      assertWithMessage("message of %s in %s", bad, page)
          .that(onlyExample(page, section(lines, "What it prints")))
          .isEqualTo(bad.replace(".java", ".expected"));
      String fixed = onlyExample(page, section(lines, "The fix"));
      Path rewrite = ROOT.resolve(bad.replace(".java", ".fixed.java"));
      if (Files.exists(rewrite)) {
        assertWithMessage("rewrite of %s in %s", bad, page)
            .that(fixed)
            .isEqualTo(bad.replace(".java", ".fixed.java"));
      } else {
        assertWithMessage("fixed example of %s", page).that(fixed).endsWith("Ok.java");
      }
      assertWithMessage("correct code in %s", page)
          .that(examples(section(lines, "What it does not report")))
          .isNotEmpty();
      for (String ok : examples(section(lines, "What it does not report"))) {
        assertThat(ok).endsWith("Ok.java");
      }
      assertWithMessage("suppression in %s", page)
          .that(section(lines, "Suppress it"))
          .contains("@SuppressWarnings(\"" + check + "\")");
    }
  }

  @Test
  public void everyPageOfACheckIsOfACheckAndSaysItsSeverity() throws IOException {
    Map<String, BugChecker> checks = new TreeMap<>();
    ServiceLoader.load(BugChecker.class).stream()
        .filter(check -> check.type().getName().startsWith("io.github.sessionpertask."))
        .map(ServiceLoader.Provider::get)
        .forEach(check -> checks.put(check.canonicalName(), check));

    assertThat(pagesOfChecks().stream().map(DocsTest::nameOf).collect(Collectors.toSet()))
        .isEqualTo(checks.keySet());
    for (Path page : pagesOfChecks()) {
      String severity = checks.get(nameOf(page)).defaultSeverity().name();
      assertThat(Files.readString(page)).contains("Severity: " + severity + ".");
    }
  }

  @Test
  public void linksLeadSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    int local = 0;
    for (Path page : pages()) {
      for (String link : links(page)) {
        if (link.contains("://")) {
          continue;
        }
        local++;
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target) || (parts.length > 1 && !headings(target).contains(parts[1]))) {
          dead.add(ROOT.relativize(page) + ": " + link);
        }
      }
    }

    assertThat(local).isGreaterThan(10);
    assertWithMessage("dead links").that(dead).isEmpty();
  }

  @Test
  public void modelsPageHasATrueExampleOfEveryKind() throws IOException {
    Set<String> bundled = facts().collect(Collectors.toCollection(TreeSet::new));
    List<String> shown = shownFacts();

    assertThat(bundled).containsAtLeastElementsIn(shown);
    for (FactKind kind : FactKind.values()) {
      String word = kind.name().toLowerCase(Locale.ROOT);
      assertWithMessage("examples of '%s' in models.md", word)
          .that(shown.stream().anyMatch(line -> line.startsWith(word + " ")))
          .isTrue();
      assertWithMessage("explanation in models.md")
          .that(Files.readString(ROOT.resolve("docs/models.md")))
          .contains("**" + word + "**");
    }
  }

  @Test
  public void modelsPageExplainsEveryColumnInUse() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/models.md"));
    Set<String> columns = new TreeSet<>();
    facts()
        .flatMap(line -> Stream.of(line.split(" ")).skip(2))
        .forEach(word -> columns.add(word.substring(0, word.indexOf('='))));

    assertThat(columns).contains("handle");
    for (String column : columns) {
      assertWithMessage("column '%s' in models.md", column)
          .that(Pattern.compile("`" + column + "(=[\\w:]+)?`").matcher(page).find())
          .isTrue();
    }
  }

  @Test
  public void rewritesPageHasEveryReasonWithAnInputThatGivesIt() throws IOException {
    List<String> rows = Files.readAllLines(ROOT.resolve("docs/rewrites.md"));
    for (Reason reason : Reason.values()) {
      Pattern row = Pattern.compile("\\| `" + reason + "` \\|.*\\(\\.\\./(.*)\\.java\\) \\|");
      Matcher found =
          rows.stream().map(row::matcher).filter(Matcher::matches).findFirst().orElseThrow();
      assertWithMessage("what %s says", found.group(1))
          .that(Files.readString(ROOT.resolve(found.group(1) + ".expected")))
          .containsMatch(Pattern.quote(reason.sentence()).replace("%s", "\\E\\w+\\Q"));
    }
  }

  @Test
  public void modelsPageNamesEveryFile() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/models.md"));
    for (Path file : files(FACTS, file -> file.toString().endsWith(".facts"))) {
      assertThat(page).contains("`" + file.getFileName() + "`");
    }
  }

  @Test
  public void optionsAreThoseOfThePlugin() throws IOException {
    Set<String> options =
        all("case \"(\\w+)\" ->", Files.readString(SOURCES.resolve("bugpatterns/Options.java")));
    String readme = Files.readString(ROOT.resolve("README.md"));
    Set<String> named = new TreeSet<>(all("-XepOpt:SessionPerTask:(\\w+)=", readme));
    for (Path page : pages()) {
      named.addAll(all("-XepOpt:SessionPerTask:(\\w+)=", Files.readString(page)));
    }

    assertThat(options).isNotEmpty();
    assertThat(named).isEqualTo(options);
    assertWithMessage("the table of options in the README")
        .that(all("(?m)^\\| `(\\w+)` \\|", readme))
        .isEqualTo(options);
  }

  @Test
  public void limitsPageLinksEveryKnownMissAndFalseAlarm() throws IOException {
    Set<String> linked =
        links(ROOT.resolve("docs/limits.md")).stream()
            .map(link -> link.substring(link.lastIndexOf('/') + 1))
            .collect(Collectors.toSet());

    for (Path limit :
        files(SHELF, file -> file.getFileName().toString().matches("(FN|FP)_\\w+\\.java"))) {
      assertWithMessage("links of limits.md").that(linked).contains(limit.getFileName().toString());
    }
  }

  @Test
  public void limitsPageHasTheSizesOfTheEngine() throws IOException {
    List<MatchResult> sizes =
        Pattern.compile("(?m)^\\| `(\\w+)\\.(\\w+)` \\| ([\\d ]+) \\|")
            .matcher(Files.readString(ROOT.resolve("docs/limits.md")))
            .results()
            .toList();

    assertThat(sizes).isNotEmpty();
    for (MatchResult size : sizes) {
      List<Path> files = files(SOURCES, file -> file.endsWith(Path.of(size.group(1) + ".java")));
      assertWithMessage("sources of %s", size.group(1)).that(files).hasSize(1);
      assertWithMessage("%s.%s", size.group(1), size.group(2))
          .that(
              all(" " + size.group(2) + " = ([\\d_]+);", Files.readString(files.get(0))).stream()
                  .map(number -> number.replace("_", ""))
                  .toList())
          .containsExactly(size.group(3).replace(" ", ""));
    }
  }

  @Test
  public void designPageNamesEveryRoom() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/design.md"));
    try (Stream<Path> rooms = Files.list(SOURCES)) {
      rooms.forEach(
          room -> assertThat(page).containsMatch("(?m)^\\| `" + room.getFileName() + "` \\|"));
    }
  }

  // --- pages

  private static List<Path> pages() {
    return files(ROOT.resolve("docs"), file -> file.toString().endsWith(".md"));
  }

  private static List<Path> pagesOfChecks() {
    return pages().stream().filter(page -> page.getParent().endsWith("checks")).toList();
  }

  private static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static List<Path> files(Path below, Predicate<Path> which) {
    try (Stream<Path> walk = Files.walk(below)) {
      return walk.filter(Files::isRegularFile).filter(which).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(below + " cannot be read", e);
    }
  }

  private static String section(List<String> lines, String title) {
    List<String> found = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      if (line.startsWith("## ")) {
        inside = line.equals("## " + title);
      } else if (inside) {
        found.add(line);
      }
    }
    return String.join("\n", found).strip() + "\n";
  }

  private static List<String> examples(String section) {
    return EXAMPLE.matcher(section).results().map(example -> example.group(2)).toList();
  }

  private static String onlyExample(Path page, String section) {
    List<String> found = examples(section);
    assertWithMessage("marked examples in a section of %s", page).that(found).hasSize(1);
    return found.get(0);
  }

  private static Set<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  // --- links

  private static List<String> links(Path page) throws IOException {
    String prose =
        Pattern.compile("```.*?```", Pattern.DOTALL).matcher(Files.readString(page)).replaceAll("");
    return LINK.matcher(prose).results().map(link -> link.group(1)).toList();
  }

  /** The anchors of a page's headings, as GitHub makes them. */
  private static Set<String> headings(Path page) throws IOException {
    return all("(?m)^#+ (.*)$", Files.readString(page)).stream()
        .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", ""))
        .map(heading -> heading.replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  // --- facts

  private static Stream<String> facts() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files(FACTS, each -> each.toString().endsWith(".facts"))) {
      lines.addAll(Files.readAllLines(file));
    }
    return lines.stream().map(DocsTest::oneLine).filter(line -> !line.isEmpty());
  }

  private static List<String> shownFacts() throws IOException {
    return FACTS_BLOCK
        .matcher(Files.readString(ROOT.resolve("docs/models.md")))
        .results()
        .flatMap(block -> block.group(1).lines())
        .map(DocsTest::oneLine)
        .toList();
  }

  private static String oneLine(String fact) {
    return fact.replaceFirst("(^| )#.*", "").strip().replaceAll("\\s+", " ");
  }

  // --- examples

  private static String excerpt(Path page, String name, String member) throws IOException {
    Path file = ROOT.resolve(name);
    assertWithMessage("%s shows %s, which exists", ROOT.relativize(page), name)
        .that(Files.exists(file))
        .isTrue();
    List<String> lines = Files.readAllLines(file);
    if (name.endsWith(".expected")) {
      return joined(finding(nameOf(file), lines));
    }
    return joined(member == null ? afterImports(lines) : member(name, member, lines));
  }

  private static String joined(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /** The first finding, with its place as Maven prints it. */
  private static List<String> finding(String input, List<String> expected) {
    Matcher place = Pattern.compile("(\\d+):(\\d+) (\\w+)").matcher(expected.get(0));
    assertThat(place.matches()).isTrue();
    List<String> shown = new ArrayList<>();
    shown.add(
        "%s.java:[%s,%s] [%s] %s"
            .formatted(
                input, place.group(1), place.group(2), place.group(3), expected.get(1).strip()));
    expected.stream().skip(2).takeWhile(line -> line.startsWith(" ")).forEach(shown::add);
    return shown;
  }

  private static List<String> afterImports(List<String> lines) {
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("package ") || lines.get(i).startsWith("import ")) {
        from = i + 1;
      }
    }
    return lines.stream().skip(from).dropWhile(String::isBlank).toList();
  }

  /** A method of the file's class, without its comment. */
  private static List<String> member(String file, String name, List<String> lines) {
    Pattern first = Pattern.compile("  \\w[^=;]*\\b" + name + "\\(.*");
    List<String> found = new ArrayList<>();
    for (String line : lines) {
      if (!found.isEmpty() || first.matcher(line).matches()) {
        found.add(line.startsWith("  ") ? line.substring(2) : line);
        if (line.equals("  }")) {
          return found;
        }
      }
    }
    throw new AssertionError("no method " + name + " in " + file);
  }
}
