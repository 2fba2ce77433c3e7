package io.github.sessionpertask.shelf;

import static com.google.common.truth.Truth.assertWithMessage;

import io.github.sessionpertask.shelf.InputCompiler.Finding;
import io.github.sessionpertask.shelf.InputCompiler.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** A rewrite gives Error Prone's own checks nothing new to warn of. */
@RunWith(JUnit4.class)
public final class RewriteWarningsTest {

  /** What holds the session, or runs the tasks, and is not needed any more. */
  private static final Set<String> KNOWN =
      Set.of(
          "SessionSharedAcrossTasks/ArrayThatHoldsSession.java: UnusedVariable",
          "SessionSharedAcrossTasks/AtomicReferenceThatHoldsSession.java: UnnecessaryAsync",
          "SessionSharedAcrossTasks/HelperThatKeepsWhatItFinds.java: UnusedMethod",
          "SessionSharedAcrossTasks/MapOfSessions.java: ModifiedButNotUsed",
          "SessionSharedAcrossTasks/OpenedByGetterThatKeeps.java: UnusedMethod",
          "SessionSharedAcrossTasks/SupplierOfOneSession.java: UnusedVariable",
          "TransactionDoesNotSpanTasks/InterfaceDeclaresTransaction.java: UnusedVariable",
          "TransactionDoesNotSpanTasks/TasksOfOwnExecutor.java: UnusedVariable",
          "TransactionDoesNotSpanTasks/TransactionOfMetaAnnotation.java: UnusedVariable",
          "TransactionDoesNotSpanTasks/TransactionOfStatelessBean.java: UnusedVariable",
          "TransactionDoesNotSpanTasks/WaitedForAtOnce.java: UnusedVariable",
          "TransactionDoesNotSpanTasks/WriteBesideTemplate.java: UnusedVariable");

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  @Test
  public void noNewWarnings() throws IOException {
    Map<String, Path> before = new TreeMap<>();
    Map<String, Path> after = new TreeMap<>();
    for (Input input : Input.of(Input.SHELF)) {
      if (input.compilesHere() && Files.exists(input.fixed())) {
        Path copy = temporary.newFolder().toPath().resolve(input.file().getFileName());
        Files.copy(input.fixed(), copy);
        before.put(input.toString(), input.file());
        after.put(input.toString(), copy);
      }
    }
    assertWithMessage("inputs with a rewrite").that(after).isNotEmpty();

    Map<Path, Result> results = compiled(List.of(before, after));

    List<String> added = new ArrayList<>();
    after.forEach(
        (input, copy) -> {
          Map<String, Long> old = count(results.get(before.get(input)));
          count(results.get(copy))
              .forEach(
                  (check, times) -> {
                    boolean isNew = times > old.getOrDefault(check, 0L);
                    if (isNew && !KNOWN.contains(input + ": " + check)) {
                      added.add(input + ": " + check);
                    }
                  });
        });
    assertWithMessage("what Error Prone says of rewritten inputs alone").that(added).isEmpty();
  }

  private Map<Path, Result> compiled(List<Map<String, Path>> all) throws IOException {
    Map<Boolean, List<Path>> files =
        all.stream()
            .flatMap(each -> each.entrySet().stream())
            .collect(
                Collectors.partitioningBy(
                    each -> each.getKey().contains("/jdk25/"),
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    try (InputCompiler compiler = new InputCompiler(temporary.newFolder().toPath())) {
      Map<Path, Result> results = compiler.checkByOthers(files.get(false), false);
      results.putAll(compiler.checkByOthers(files.get(true), true));
      return results;
    }
  }

  private static Map<String, Long> count(Result result) {
    assertWithMessage("troubles").that(result.troubles()).isEmpty();
    return result.findings().stream()
        .collect(Collectors.groupingBy(Finding::check, TreeMap::new, Collectors.counting()));
  }
}
