package io.github.sessionpertask.shelf;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/**
 * Every session type, derived handle, fork and join that the checks promise to know has an input
 * that is reported and one that is silent; {@code contract.txt} says which.
 */
@RunWith(JUnit4.class)
public final class ContractTest {
  private static final Path FACTS =
      Path.of("src/main/resources/io/github/sessionpertask/model").toAbsolutePath();

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

  /**
   * A line of the list.
   *
   * @param type with its package
   * @param member what an input is to mention; empty if it is to import the type
   */
  private record Promise(String kind, String type, String member, String bad, String ok) {
    static Promise of(String line) {
      String[] words = line.split("\\s+");
      assertWithMessage("words of \"%s\"", line).that(words).hasLength(4);
      String[] what = words[1].split("#", 2);
      return new Promise(words[0], what[0], what.length == 1 ? "" : what[1], words[2], words[3]);
    }

    boolean isMentionedIn(String text) {
      return member.isEmpty()
          ? text.contains("import " + type + ";")
          : Pattern.compile("\\b" + member + "\\b").matcher(text).find();
    }
  }

  private final Map<String, Input> inputs =
      Input.of(Input.SHELF).stream()
          .collect(Collectors.toMap(Input::name, Function.identity(), (a, b) -> a));

  @Test
  public void everyPromiseIsHeldByTwoInputs() throws IOException {
    for (Promise promise : promises()) {
      Input bad = input(promise.bad());
      assertWithMessage("%s is reported, and no known limit", bad)
          .that(bad.isSilent() || bad.isKnownFalseAlarm())
          .isFalse();
      Input ok = input(promise.ok());
      assertWithMessage("name of %s", ok).that(ok.name()).endsWith("Ok");
      assertWithMessage("%s mentions %s", ok, promise)
          .that(promise.isMentionedIn(codeOf(ok)))
          .isTrue();
      if (!promise.kind().equals("join")) {
        assertWithMessage("%s mentions %s", bad, promise)
            .that(promise.isMentionedIn(codeOf(bad)))
            .isTrue();
      }
    }
  }

  @Test
  public void everySessionForkAndJoinOfTheFactsIsPromised() throws IOException {
    Set<String> promised =
        promises().stream()
            .map(promise -> promise.kind() + " " + promise.type())
            .collect(Collectors.toSet());

    for (String fact : facts()) {
      assertWithMessage("contract.txt has %s", fact)
          .that(namespaces(fact).anyMatch(promised::contains))
          .isTrue();
    }
  }

  private Input input(String name) {
    assertWithMessage("inputs").that(inputs).containsKey(name);
    return inputs.get(name);
  }

  private static String codeOf(Input input) {
    return COMMENT.matcher(input.text()).replaceAll("");
  }

  private static List<Promise> promises() throws IOException {
    try (InputStream list = ContractTest.class.getResourceAsStream("contract.txt")) {
      return new String(list.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(Promise::of)
          .toList();
    }
  }

  /** The types that the facts call a session, or whose methods fork or join, after that kind. */
  private static Set<String> facts() throws IOException {
    Pattern fact = Pattern.compile("(?m)^(session|fork|join) +([^\\s#(]+)");
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.list(FACTS)) {
      for (Path file : files.toList()) {
        fact.matcher(Files.readString(file))
            .results()
            .forEach(each -> found.add(each.group(1) + " " + each.group(2)));
      }
    }
    assertThat(found).isNotEmpty();
    return found;
  }

  /** A type of Jakarta EE may be promised under either of its names. */
  private static Stream<String> namespaces(String fact) {
    return Stream.of("javax", "jakarta").map(name -> fact.replace("{javax,jakarta}", name));
  }
}
