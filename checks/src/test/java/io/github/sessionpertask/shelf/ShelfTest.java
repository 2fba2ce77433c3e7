package io.github.sessionpertask.shelf;

import static com.google.common.truth.Truth.assertWithMessage;

import io.github.sessionpertask.shelf.InputCompiler.Finding;
import io.github.sessionpertask.shelf.InputCompiler.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * Each input of the shelf gets the findings and the rewrite that stand beside it, word for word.
 *
 * <p>{@code -Daccept=true} writes them anew instead, and prints what it wrote. It does not accept
 * what contradicts the name of an input.
 */
@RunWith(Parameterized.class)
public final class ShelfTest {
  private static final boolean ACCEPT = Boolean.getBoolean("accept");

  @ClassRule public static final TemporaryFolder temporary = new TemporaryFolder();

  private static final Map<Path, Result> results = new HashMap<>();

  /** For an input with rewrites, the copy that they were applied to. */
  private static final Map<Path, Path> copies = new HashMap<>();

  /** What was said while a copy was rewritten. */
  private static final Map<Path, Result> patching = new HashMap<>();

  private final Input input;

  public ShelfTest(Input input) {
    this.input = input;
  }

  /** The inputs that the running JDK can compile. */
  @Parameters(name = "{0}")
  public static List<Input> inputs() {
    List<Input> all = Input.of(Input.SHELF);
    List<Input> here = all.stream().filter(Input::compilesHere).toList();
    System.out.printf(
        "%d inputs on JDK %d, %d left to JDK 25%n",
        here.size(), Runtime.version().feature(), all.size() - here.size());
    return here;
  }

  @BeforeClass
  public static void compile() throws IOException {
    Map<Boolean, List<Path>> sources =
        Input.of(Input.SHELF).stream()
            .filter(Input::compilesHere)
            .collect(
                Collectors.partitioningBy(
                    Input::needsJdk25, Collectors.mapping(Input::file, Collectors.toList())));
    try (InputCompiler compiler = new InputCompiler(temporary.newFolder().toPath())) {
      for (boolean preview : List.of(false, true)) {
        Map<Path, Result> first = compiler.check(sources.get(preview), preview);
        results.putAll(first);
        List<Path> rewritten = copiesOfRewritten(first);
        if (!rewritten.isEmpty()) {
          patching.putAll(compiler.patch(rewritten, preview));
          results.putAll(compiler.check(rewritten, preview));
        }
      }
    }
  }

  private static List<Path> copiesOfRewritten(Map<Path, Result> first) throws IOException {
    List<Path> made = new ArrayList<>();
    for (Map.Entry<Path, Result> each : first.entrySet()) {
      if (each.getValue().findings().stream().anyMatch(Finding::hasRewrite)) {
        Path copy = temporary.newFolder().toPath().resolve(each.getKey().getFileName());
        Files.copy(each.getKey(), copy);
        copies.put(each.getKey(), copy);
        made.add(copy);
      }
    }
    return made;
  }

  @Test
  public void says() throws IOException {
    Result result = results.get(input.file());
    assertWithMessage("troubles in %s", input).that(result.troubles()).isEmpty();
    String words = words(result.findings());
    if (input.isSilent()) {
      assertWithMessage("%s is to be silent", input).that(words).isEmpty();
    } else {
      assertWithMessage("%s is to be reported", input).that(result.findings()).isNotEmpty();
    }

    Path copy = copies.get(input.file());
    Optional<String> fixed = copy == null ? Optional.empty() : Optional.of(rewrite(copy));
    compare(input.expected(), words.isEmpty() ? Optional.empty() : Optional.of(words));
    compare(input.fixed(), fixed);
  }

  /** The file with the first fix of every finding, which compiles and is not reported again. */
  private String rewrite(Path copy) throws IOException {
    assertWithMessage("troubles while patching %s", input)
        .that(patching.get(copy).troubles())
        .isEmpty();
    String text = Files.readString(copy);
    assertWithMessage("%s after its rewrite", input).that(text).isNotEqualTo(input.text());
    Result again = results.get(copy);
    assertWithMessage("%s after its rewrite\n%s\ncompile errors", input, text)
        .that(again.troubles())
        .isEmpty();
    assertWithMessage("%s after its rewrite\n%s\nfindings", input, text)
        .that(words(again.findings()))
        .isEmpty();
    return text;
  }

  private static void compare(Path file, Optional<String> actual) throws IOException {
    Optional<String> expected = Input.text(file);
    if (!ACCEPT) {
      assertWithMessage("%s (-Daccept=true writes it anew)", file.getFileName())
          .that(actual.orElse("no such file"))
          .isEqualTo(expected.orElse("no such file"));
    } else if (!actual.equals(expected)) {
      if (actual.isPresent()) {
        Files.writeString(file, actual.get());
      } else {
        Files.delete(file);
      }
      String what = actual.isEmpty() ? "deleted" : expected.isEmpty() ? "new" : "changed";
      System.out.println(what + ": " + Input.SHELF.relativize(file));
    }
  }

  /** The findings as an {@code .expected} file has them. */
  private static String words(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                "%d:%d %s\n%s"
                    .formatted(
                        finding.line(),
                        finding.column(),
                        finding.check(),
                        indented(finding.message())))
        .collect(Collectors.joining());
  }

  private static String indented(String text) {
    return text.lines()
        .map(line -> line.isEmpty() ? "\n" : "  " + line + "\n")
        .collect(Collectors.joining());
  }
}
