package io.github.sessionpertask.shelf;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** The shelf is in order: names, files that belong together, and one tone in all messages. */
@RunWith(JUnit4.class)
public final class ShelfMetaTest {
  private static final Path PAGES = Path.of("..", "docs", "checks").toAbsolutePath().normalize();

  /** A finding in an {@code .expected} file; its message is indented. */
  private static final Pattern PLACE = Pattern.compile("\\d+:\\d+ (\\w+)");

  /** A session's name or the expression that is the session, then its type. */
  private static final Pattern TONE = Pattern.compile("'[^']+' \\([\\w.]+\\) .*[^.]");

  private final List<Input> inputs = Input.of(Input.SHELF);

  @Test
  public void everyFolderNamesACheck() throws IOException {
    try (Stream<Path> folders = Files.list(Input.SHELF)) {
      Set<String> names =
          folders
              .map(folder -> folder.getFileName().toString())
              .filter(name -> !name.equals("example-app"))
              .collect(Collectors.toSet());

      assertThat(Input.CHECKS).containsAtLeastElementsIn(names);
    }
  }

  @Test
  public void everyImplementedCheckHasAFolderAndAPage() {
    Set<String> implemented = implementedChecks();

    assertThat(implemented).isNotEmpty();
    assertThat(Input.CHECKS).containsAtLeastElementsIn(implemented);
    for (String check : implemented) {
      assertWithMessage("inputs of %s", check).that(of(check)).isNotEmpty();
      Path page = PAGES.resolve(check + ".md");
      assertWithMessage("%s", page).that(Input.text(page).orElse("no such page")).contains(check);
    }
  }

  @Test
  public void everyFolderHasABadAndAnOk() {
    for (String check : foldersWithInputs()) {
      List<String> names = of(check).stream().map(Input::name).toList();
      assertWithMessage("%s has an Ok", check)
          .that(names.stream().anyMatch(name -> name.endsWith("Ok")))
          .isTrue();
      assertWithMessage("%s has a bad input", check)
          .that(of(check).stream().anyMatch(i -> !i.isSilent() && !i.isKnownFalseAlarm()))
          .isTrue();
    }
  }

  @Test
  public void everyFileBelongsToAnInput() {
    Set<Path> known = new TreeSet<>();
    for (Input input : inputs) {
      known.addAll(List.of(input.file(), input.expected(), input.fixed()));
    }

    assertThat(known).containsAtLeastElementsIn(Input.files(Input.SHELF));
  }

  @Test
  public void namesCarryTheVerdict() {
    List<String> wrong = new ArrayList<>();
    for (Input input : inputs) {
      boolean reported = Files.exists(input.expected());
      if (input.isSilent() && (reported || Files.exists(input.fixed()))) {
        wrong.add(input + " is silent by its name, and something is expected");
      } else if (!input.isSilent() && !reported) {
        wrong.add(input + " has no .expected; its name says that it is reported");
      }
      if (input.name().endsWith("Ok") && (input.isKnownMiss() || input.isKnownFalseAlarm())) {
        wrong.add(input + " says two things");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  public void knownLimitsSayWhy() {
    for (Input input : inputs) {
      if (input.isKnownMiss()) {
        assertWithMessage("%s", input).that(input.text()).contains("// Known miss: ");
      }
      if (input.isKnownFalseAlarm()) {
        assertWithMessage("%s", input).that(input.text()).contains("// Known false alarm: ");
      }
    }
  }

  @Test
  public void everyFileHasOneClassOfItsName() throws IOException {
    List<Input> parsed = inputs.stream().filter(Input::compilesHere).toList();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(parsed.stream().map(Input::file).toList()));
      int at = 0;
      for (CompilationUnitTree unit : task.parse()) {
        Input input = parsed.get(at++);
        assertWithMessage("%s", input)
            .that(unit.getTypeDecls().stream().map(ShelfMetaTest::nameOf).toList())
            .containsExactly(input.name());
        assertWithMessage("package of %s", input)
            .that(unit.getPackageName().toString())
            .isEqualTo("shelf");
      }
      assertThat(at).isEqualTo(parsed.size());
    }
  }

  @Test
  public void everyInputSaysWhatItShows() {
    Pattern comment = Pattern.compile("(?m)^/\\*\\* [^*]+\\. ?\\*/$|^/\\*\\*$");
    for (Input input : inputs) {
      assertWithMessage("%s has a comment on its class", input)
          .that(comment.matcher(input.text()).find())
          .isTrue();
    }
  }

  @Test
  public void messagesBelongToTheCheckOfTheFolder() {
    for (Input input : inputs) {
      List<String> places =
          Input.text(input.expected()).orElse("").lines().filter(l -> !l.startsWith(" ")).toList();
      for (String place : places) {
        assertWithMessage("%s: %s", input, place).that(place).matches(PLACE);
      }
      if (!places.isEmpty()) {
        assertWithMessage("%s", input)
            .that(places.stream().map(place -> place.split(" ")[1]).toList())
            .contains(input.check());
      }
    }
  }

  @Test
  public void headlinesHaveOneTone() {
    for (Input input : inputs) {
      for (String headline : headlines(Input.text(input.expected()).orElse(""))) {
        assertWithMessage("%s", input).that(headline).matches(TONE);
        assertWithMessage("%s: %s", input, headline)
            .that(US_ASCII.newEncoder().canEncode(headline))
            .isTrue();
        assertWithMessage("%s: %s", input, headline).that(headline.length()).isAtMost(120);
      }
    }
  }

  private static List<String> headlines(String expected) {
    List<String> lines = expected.lines().toList();
    List<String> headlines = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (PLACE.matcher(lines.get(i)).matches()) {
        headlines.add(lines.get(i + 1).strip());
      }
    }
    return headlines;
  }

  private List<Input> of(String check) {
    return inputs.stream().filter(input -> input.check().equals(check)).toList();
  }

  private Set<String> foldersWithInputs() {
    return inputs.stream().map(Input::check).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> implementedChecks() {
    return ServiceLoader.load(BugChecker.class).stream()
        .filter(check -> check.type().getName().startsWith("io.github.sessionpertask."))
        .map(check -> check.get().canonicalName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String nameOf(Tree declaration) {
    return declaration instanceof ClassTree type
        ? type.getSimpleName().toString()
        : declaration.getKind().toString().toLowerCase(Locale.ROOT);
  }
}
