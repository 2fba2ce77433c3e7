package io.github.sessionpertask.bugpatterns;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.github.sessionpertask.Limit;
import io.github.sessionpertask.Limits;
import io.github.sessionpertask.Trap;
import io.github.sessionpertask.bugpatterns.PluginRun.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** Whole compilations of code that is incomplete, wrong or unusual, and of wrong options. */
@RunWith(JUnit4.class)
public final class BadInputTest {

  /** Two tasks over one connection, on lines 6 and 7. */
  private static final String JOB =
      """
      package job;
      import java.sql.Connection;
      import java.util.concurrent.ExecutorService;
      class Job {
        void run(Connection c, ExecutorService pool) {
          pool.submit(() -> c.nativeSQL("a"));
          pool.submit(() -> c.nativeSQL("b"));
        }
      }
      """;

  private static final List<String> JOB_FINDINGS =
      List.of("SessionSharedAcrossTasks Job.java:6", "SessionSharedAcrossTasks Job.java:7");

  @Rule public final Limits limits = new Limits();
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();
  private Path folder;

  @Before
  public void makeFolder() throws IOException {
    folder = temporary.newFolder().toPath();
  }

  private PluginRun run() {
    return new PluginRun(folder.resolve("classes"));
  }

  private static void assertNothingButFindings(Result result) {
    assertThat(result.errors()).isEmpty();
    assertThat(result.notes()).isEmpty();
    assertThat(result.log()).isEmpty();
  }

  // --- class paths

  @Test
  public void classPathWithoutAnyLibraryIsEnough() {
    Result result = run().source("job/Job.java", JOB).compile();
    assertNothingButFindings(result);
    assertThat(result.success()).isTrue();
    assertThat(result.findings()).isEqualTo(JOB_FINDINGS);
  }

  @Test
  public void classesThatTheLibraryNeedsMayBeMissing() throws IOException {
    Path library = folder.resolve("library");
    Result built =
        new PluginRun(library)
            .source("lib/Gone.java", "package lib; public class Gone {}")
            .source("lib/GoneToo.java", "package lib; public interface GoneToo {}")
            .source(
                "lib/GoneError.java", "package lib; public class GoneError extends Exception {}")
            .source("lib/GoneMark.java", "package lib; public @interface GoneMark {}")
            .source(
                "lib/Client.java",
                """
                package lib;
                @GoneMark public class Client extends Gone implements GoneToo {
                  public Gone field;
                  @GoneMark public java.sql.Connection connection;
                }
                """)
            .source(
                "lib/Part.java",
                """
                package lib;
                @GoneMark public class Part {
                  public Gone field;
                  private java.sql.Connection connection;
                  public Gone make(GoneToo with) throws GoneError { return null; }
                  @GoneMark public void use() {}
                  public static Gone constant;
                }
                """)
            .compileWithoutPlugin();
    assertThat(built.success()).isTrue();
    for (String gone : List.of("Gone", "GoneToo", "GoneError", "GoneMark")) {
      Files.delete(library.resolve("lib").resolve(gone + ".class"));
    }
    Result result =
        run()
            .classPath(library)
            .source("job/Job.java", JOB)
            .source(
                "job/User.java",
                """
                package job;
                import java.sql.Connection;
                import java.util.List;
                import java.util.concurrent.ExecutorService;
                import lib.Client;
                import lib.Part;
                class User {
                  Client client;
                  List<Client> clients;
                  void run(Connection c, ExecutorService pool, Part part, Client other) {
                    Object any = part;
                    Client mine = other;
                    pool.submit(() -> { part.use(); hand(mine); return c.nativeSQL("a"); });
                    pool.submit(() -> { part.use(); hand(other); return c.nativeSQL("b"); });
                    for (Client each : clients) hand(each);
                  }
                  void hand(Client client) {}
                  void hand(Part part, Runnable after) { after.run(); }
                }
                """)
            .compile();
    assertNothingButFindings(result);
    assertThat(PluginRun.sorted(result))
        .containsExactly(
            JOB_FINDINGS.get(0),
            JOB_FINDINGS.get(1),
            "SessionSharedAcrossTasks User.java:13",
            "SessionSharedAcrossTasks User.java:14");
  }

  // --- code that does not compile

  @Test
  public void syntaxErrorElsewhereIsAllThatIsSaid() {
    PluginRun run =
        run()
            .source("job/Job.java", JOB)
            .source("job/Broken.java", "package job; class Broken { ( }");
    Result plain = run.compileWithoutPlugin();
    Result result = run.compile();
    assertThat(plain.errors()).isNotEmpty();
    assertThat(result.errors()).isEqualTo(plain.errors());
    assertThat(result.notes()).isEmpty();
    assertThat(result.log()).isEmpty();
  }

  @Test
  public void typeErrorElsewhereIsAllThatIsSaid() {
    for (String broken :
        List.of(
            "class Broken { int x = \"text\"; }",
            "class Broken { Missing x; void m() { x.y(); unknown(); } }",
            "class Broken extends Missing { @Override public void m() { super.m(); } }",
            "class Broken implements Runnable { }",
            "class Broken extends Broken { }",
            "class Broken { void m() { int x; x++; } }",
            "class Broken { } class Broken { }")) {
      for (boolean first : new boolean[] {true, false}) {
        PluginRun run = run();
        if (first) {
          run.source("job/Broken.java", "package job; " + broken).source("job/Job.java", JOB);
        } else {
          run.source("job/Job.java", JOB).source("job/Broken.java", "package job; " + broken);
        }
        Result plain = run.compileWithoutPlugin();
        Result result = run.compile();
        assertWithMessage(broken).that(plain.errors()).isNotEmpty();
        assertWithMessage(broken).that(result.errors()).isEqualTo(plain.errors());
        assertWithMessage(broken).that(result.notes()).isEmpty();
        assertWithMessage(broken).that(result.log()).isEmpty();
      }
    }
  }

  @Test
  public void codeThatWaitsForAGeneratorIsNoTrouble() {
    PluginRun run =
        run()
            .source(
                "job/Half.java",
                """
                package job;
                import java.sql.Connection;
                import java.util.concurrent.ExecutorService;
                import job.generated.PartMapper;
                class Half extends GeneratedBase<Half> {
                  PartMapper mapper;
                  @GeneratedMark void run(Connection c, ExecutorService pool) {
                    pool.submit(() -> mapper.read(c, Half_.name, this::toPart));
                    pool.submit(() -> new PartMapperImpl(c) { void m() { c.close(); } }.read());
                    for (var part : mapper.all(c)) pool.submit(() -> part.store(c));
                    switch (mapper.kind()) {
                      case NEW -> pool.submit(c::commit);
                      default -> log(c);
                    }
                    try (var s = mapper.open(c)) { pool.submit(s); } catch (MapperException e) { }
                    c.nativeSQL("a");
                  }
                }
                """);
    Result plain = run.compileWithoutPlugin();
    Result result = run.compile();
    assertThat(plain.errors().size()).isGreaterThan(5);
    assertThat(result.errors()).isEqualTo(plain.errors());
    assertThat(result.notes()).isEmpty();
    assertThat(result.log()).isEmpty();
  }

  @Test
  public void filesWithoutClassesAreNoTrouble() {
    Result result =
        run()
            .source("job/package-info.java", "/** Jobs. */ package job;")
            .source("job/Empty.java", "")
            .source("job/Comment.java", "package job; // nothing")
            .source("job/Mark.java", "package job; @interface Mark { Class<?>[] of() default {}; }")
            .source("job/Job.java", JOB)
            .compile();
    assertNothingButFindings(result);
    assertThat(result.findings()).isEqualTo(JOB_FINDINGS);
  }

  @Test
  public void moduleIsNoTrouble() {
    Result result =
        run()
            .source("module-info.java", "module job { requires java.sql; }")
            .source("job/Job.java", JOB)
            .compile();
    assertNothingButFindings(result);
    assertThat(result.findings()).isEqualTo(JOB_FINDINGS);
  }

  // --- ways to compile

  @Test
  public void compilingFileByFileFindsWhatOneFileShows() {
    Result result =
        run()
            .policy("byfile")
            .source("job/Early.java", "package job; class Early { Late late; }")
            .source("job/Job.java", JOB)
            .source("job/Late.java", "package job; class Late { Early early; }")
            .compile();
    assertNothingButFindings(result);
    assertThat(result.findings()).isEqualTo(JOB_FINDINGS);
  }

  @Test
  @Limit("what is asked of a class before javac has read its types is remembered")
  public void compilingFileByFileFindsWhatAFileShowsThatAnotherOneCalls() {
    Result result =
        run()
            .policy("byfile")
            .source("job/Early.java", caller("Early"))
            .source("job/Job.java", JOB)
            .source("job/Uses.java", USES)
            .compile();
    assertNothingButFindings(result);
    assertThat(result.findings()).containsAtLeastElementsIn(JOB_FINDINGS);
  }

  /** A class whose task uses the session in a class of another file, from line 6 on. */
  private static String caller(String name) {
    return """
    package job;
    import java.sql.Connection;
    import java.util.concurrent.ExecutorService;
    class NAME {
      void run(Connection c, ExecutorService pool) {
        pool.submit(() -> Uses.use(c));
        Uses.use(c);
      }
      void other(Connection c, ExecutorService pool) {
        new Job().run(c, pool);
      }
    }
    """
        .replace("NAME", name);
  }

  private static final String USES =
      """
      package job;
      class Uses {
        static void use(java.sql.Connection c) {
          try { c.nativeSQL("a"); } catch (java.sql.SQLException e) { }
        }
      }
      """;

  @Test
  public void orderOfFilesDoesNotMatter() {
    Result oneWay =
        run()
            .source("job/Early.java", caller("Early"))
            .source("job/Job.java", JOB)
            .source("job/Uses.java", USES)
            .source("job/Late.java", caller("Late"))
            .compile();
    Result otherWay =
        run()
            .source("job/Late.java", caller("Late"))
            .source("job/Uses.java", USES)
            .source("job/Job.java", JOB)
            .source("job/Early.java", caller("Early"))
            .compile();
    assertNothingButFindings(oneWay);
    assertNothingButFindings(otherWay);
    assertThat(PluginRun.sorted(oneWay))
        .containsExactly(
            JOB_FINDINGS.get(0),
            JOB_FINDINGS.get(1),
            "SessionUsedWhileTaskRuns Early.java:6",
            "SessionUsedWhileTaskRuns Late.java:6");
    assertThat(PluginRun.sorted(otherWay)).isEqualTo(PluginRun.sorted(oneWay));
  }

  @Test
  public void compilationsInParallelFindWhatTheyFindAlone() throws Exception {
    int threads = 8;
    int rounds = 3;
    List<Set<String>> alone = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      alone.add(messages(parallel(i, "alone" + i)));
      assertThat(alone.get(i)).hasSize(2 + i);
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int round = 0; round < rounds; round++) {
        CyclicBarrier together = new CyclicBarrier(threads);
        List<Future<Set<String>>> results = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
          int number = i;
          String output = "round" + round + "of" + i;
          results.add(
              pool.submit(
                  () -> {
                    together.await();
                    return messages(parallel(number, output));
                  }));
        }
        for (int i = 0; i < threads; i++) {
          assertThat(results.get(i).get()).isEqualTo(alone.get(i));
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Set<String> messages(Result result) {
    assertNothingButFindings(result);
    Set<String> all = new TreeSet<>();
    for (int i = 0; i < result.findings().size(); i++) {
      all.add(result.findings().get(i) + " " + result.messages().get(i));
    }
    return all;
  }

  /** One compilation of several, each of which has another number of findings. */
  private Result parallel(int number, String output) {
    return new PluginRun(folder.resolve(output))
        .source("job/Job.java", JOB)
        .source(
            "job/More.java",
            "package job; class More { void run(java.sql.Connection c,"
                + " java.util.concurrent.Executor pool) throws Exception {\n"
                + "pool.execute(() -> { try { c.nativeSQL(\"a\"); } catch (Exception e) { } });\n"
                    .repeat(number)
                + "c.close(); } }")
        .compile();
  }

  @Test
  public void warningsUnderWerrorFailTheBuild() {
    Result strict = run().source("job/Job.java", JOB).options("-Werror").compile();
    assertThat(strict.findings()).isEqualTo(JOB_FINDINGS);
    assertThat(strict.success()).isFalse();
    Result clean =
        run().source("job/Clean.java", "package job; class Clean {}").options("-Werror").compile();
    assertThat(clean.success()).isTrue();
  }

  @Test
  public void findingsAreErrorsUnlessToldOtherwise() {
    Result result = run().severity("DEFAULT").source("job/Job.java", JOB).compile();
    assertThat(result.findings()).isEqualTo(JOB_FINDINGS);
    assertThat(result.success()).isFalse();
  }

  // --- options

  @Test
  public void unknownOptionIsAnErrorThatNamesIt() {
    Result result =
        run().source("job/Job.java", JOB).plugin("-XepOpt:SessionPerTask:Nonsense=1").compile();
    assertThat(result.success()).isFalse();
    assertThat(result.errors()).hasSize(1);
    assertThat(result.errors().get(0)).contains("-XepOpt:SessionPerTask:Nonsense");
    assertThat(result.findings()).isEqualTo(JOB_FINDINGS);
  }

  @Test
  public void unknownOptionIsToldOnceHoweverManyFilesThereAre() {
    Result result =
        run()
            .source("job/package-info.java", "package job;")
            .source("job/Job.java", JOB)
            .source("job/Late.java", "package job; class Late {}")
            .plugin("-XepOpt:SessionPerTask:Nonsense=1 -XepOpt:SessionPerTask:models=x")
            .compile();
    assertThat(result.errors()).hasSize(2);
    assertThat(result.errors().get(0)).contains("-XepOpt:SessionPerTask:Nonsense=1");
    assertThat(result.errors().get(1)).contains("-XepOpt:SessionPerTask:models=x");
  }

  @Test
  public void optionsOfOtherPluginsAreNotOurs() {
    Result result =
        run()
            .source("job/Job.java", JOB)
            .plugin("-XepOpt:NullAway:AnnotatedPackages=job")
            .compile();
    assertNothingButFindings(result);
  }

  @Test
  public void wrongValueIsAnErrorThatNamesIt() {
    Result result =
        run().source("job/Job.java", JOB).plugin("-XepOpt:SessionPerTask:Message=tiny").compile();
    assertThat(result.errors()).hasSize(1);
    assertThat(result.errors().get(0)).contains("-XepOpt:SessionPerTask:Message=tiny");
  }

  @Test
  public void missingModelsFileIsAnErrorThatNamesIt() {
    Path missing = folder.resolve("missing.facts");
    Result result =
        run()
            .source("job/Job.java", JOB)
            .plugin("-XepOpt:SessionPerTask:Models=" + missing)
            .compile();
    assertThat(result.errors()).hasSize(1);
    assertThat(result.errors().get(0)).contains("-XepOpt:SessionPerTask:Models");
    assertThat(result.errors().get(0)).contains(missing.toString());
    assertThat(result.findings()).isEqualTo(JOB_FINDINGS);
  }

  @Test
  public void malformedLineOfModelsIsAnErrorThatNamesFileAndLine() throws IOException {
    for (String malformed :
        List.of(
            "sesion com.acme.UnitOfWork",
            "session",
            "fork com.acme.Pool#run task=everything",
            "fork com.acme.Pool#run task",
            "fork com.acme.Pool#run chore=arg0",
            "fork com.acme.Pool#run(String task=arg0")) {
      Path models = folder.resolve("my.facts");
      Files.writeString(models, "# ours\nsession com.acme.Fine\n" + malformed + "\n");
      Result result =
          run()
              .source("job/Job.java", JOB)
              .plugin("-XepOpt:SessionPerTask:Models=" + models)
              .compile();
      assertWithMessage(malformed).that(result.errors()).hasSize(1);
      assertThat(result.errors().get(0)).contains("-XepOpt:SessionPerTask:Models");
      assertThat(result.errors().get(0)).contains(models + ":3");
      assertThat(result.log()).isEmpty();
      assertThat(result.findings()).isEqualTo(JOB_FINDINGS);
    }
  }

  @Test
  public void modelsThatAreNoTextAreAnErrorThatNamesThem() throws IOException {
    Path models = folder.resolve("my.facts");
    Files.write(models, new byte[] {(byte) 0xff, (byte) 0xfe, 's', 0, (byte) 0xc3, '\n'});
    Result result =
        run()
            .source("job/Job.java", JOB)
            .plugin("-XepOpt:SessionPerTask:Models=" + models)
            .compile();
    assertThat(result.errors()).hasSize(1);
    assertThat(result.errors().get(0)).contains(models.toString());
    assertThat(result.log()).isEmpty();
  }

  private static final String ACME =
      """
      package com.acme;
      class Jobs {
        void run(UnitOfWork work, Pool pool) {
          pool.run(() -> work.store("a"));
          pool.run(() -> work.store("b"));
        }
      }
      interface UnitOfWork { void store(Object o); }
      interface Pool { void run(Runnable task); }
      """;

  @Test
  public void modelsOfTheUserAreHonoured() throws IOException {
    assertThat(run().source("com/acme/Jobs.java", ACME).compile().findings()).isEmpty();
    Path models = folder.resolve("my.facts");
    Files.writeString(
        models,
        """
        # What our own library means.

        session com.acme.UnitOfWork
        fork com.acme.Pool#run task=arg0  # runs it on another thread
        """);
    Result result =
        run()
            .source("com/acme/Jobs.java", ACME)
            .plugin("-XepOpt:SessionPerTask:Models=" + models)
            .compile();
    assertNothingButFindings(result);
    assertThat(result.findings())
        .containsExactly(
            "SessionSharedAcrossTasks Jobs.java:4", "SessionSharedAcrossTasks Jobs.java:5");
  }

  @Test
  public void modelsMayStandInSeveralFiles() throws IOException {
    Path sessions = folder.resolve("sessions.facts");
    Path forks = folder.resolve("forks.facts");
    Files.writeString(sessions, "session com.acme.UnitOfWork\n");
    Files.writeString(forks, "fork com.acme.Pool#run task=arg0\n");
    Result result =
        run()
            .source("com/acme/Jobs.java", ACME)
            .plugin("-XepOpt:SessionPerTask:Models=" + sessions + "," + forks)
            .compile();
    assertNothingButFindings(result);
    assertThat(result.findings()).hasSize(2);
  }

  @Test
  public void shortMessageIsOneLine() {
    Result full = run().source("job/Job.java", JOB).compile();
    Result brief =
        run().source("job/Job.java", JOB).plugin("-XepOpt:SessionPerTask:Message=short").compile();
    assertThat(brief.findings()).isEqualTo(full.findings());
    for (int i = 0; i < brief.messages().size(); i++) {
      String message = brief.messages().get(i);
      assertThat(message.lines().filter(line -> !line.contains("Did you mean")).count())
          .isEqualTo(1);
      assertThat(full.messages().get(i).lines().findFirst()).isEqualTo(message.lines().findFirst());
      assertThat(full.messages().get(i).lines().count()).isGreaterThan(3);
    }
  }

  // --- silence

  @Test
  public void suppressionSilencesWhereItStands() {
    for (String silent :
        List.of(
            "@SuppressWarnings(\"SessionSharedAcrossTasks\") ",
            "@SuppressWarnings({\"unused\", \"SessionSharedAcrossTasks\"}) ",
            "@SuppressWarnings(\"all\") ")) {
      assertSilent(JOB.replace("void run", silent + "void run"));
      assertSilent(JOB.replace("class Job", silent + "class Job"));
      assertSilent(JOB.replace("class Job", silent + "interface Jobs { class Job") + "}");
      assertSilent(
          JOB.replace(
                  "pool.submit(() -> c.nativeSQL(\"a",
                  silent + "var a = pool.submit(() -> c.nativeSQL(\"a")
              .replace(
                  "pool.submit(() -> c.nativeSQL(\"b",
                  silent + "var b = pool.submit(() -> c.nativeSQL(\"b"));
    }
  }

  private void assertSilent(String source) {
    Result result = run().source("job/Job.java", source).compile();
    assertNothingButFindings(result);
    assertWithMessage(source).that(result.findings()).isEmpty();
  }

  @Test
  public void suppressionOfOneTaskLeavesTheOther() {
    String silent = "@SuppressWarnings(\"SessionSharedAcrossTasks\") var f = pool.submit";
    Result result = run().source("job/Job.java", JOB.replaceFirst("pool.submit", silent)).compile();
    assertThat(result.findings()).containsExactly("SessionSharedAcrossTasks Job.java:7");
  }

  @Test
  public void suppressionOfAnotherCheckSilencesNothing() {
    String other = "@SuppressWarnings(\"SessionUsedWhileTaskRuns\") void run";
    Result result = run().source("job/Job.java", JOB.replace("void run", other)).compile();
    assertThat(result.findings()).isEqualTo(JOB_FINDINGS);
  }

  @Test
  public void checkThatIsOffIsSilentAndLeavesTheOthers() {
    PluginRun run =
        run()
            .source("job/Job.java", JOB)
            .source("job/Uses.java", USES)
            .source("job/Late.java", caller("Late"));
    List<String> all = new ArrayList<>(JOB_FINDINGS);
    all.add("SessionUsedWhileTaskRuns Late.java:6");
    assertThat(run.compile().findings()).containsExactlyElementsIn(all);
    run.plugin("-Xep:SessionSharedAcrossTasks:OFF");
    assertThat(run.compile().findings()).containsExactly("SessionUsedWhileTaskRuns Late.java:6");
    run.plugin("-Xep:SessionUsedWhileTaskRuns:OFF");
    Result none = run.compile();
    assertThat(none.findings()).isEmpty();
    assertNothingButFindings(none);
  }

  @Test
  public void generatedCodeAndExcludedPathsAreSilentWhereErrorProneIsToldSo() {
    String generated =
        JOB.replace("class Job", "@javax.annotation.processing.Generated(\"x\") class Job");
    assertThat(run().source("job/Job.java", generated).compile().findings())
        .isEqualTo(JOB_FINDINGS);
    assertThat(
            run()
                .source("job/Job.java", generated)
                .plugin("-XepDisableWarningsInGeneratedCode")
                .compile()
                .findings())
        .isEmpty();
    assertThat(
            run()
                .source("job/Job.java", JOB)
                .plugin("-XepExcludedPaths:.*/job/.*")
                .compile()
                .findings())
        .isEmpty();
  }

  // --- failures of the engine

  @Test
  public void failureInOneMethodIsOneNoteAndTheRestGoesOn() {
    Result result =
        run()
            .source(
                "job/Broken.java",
                """
                package job;
                import java.sql.Connection;
                import java.util.concurrent.ExecutorService;
                class Broken {
                  void run(Connection c, ExecutorService pool) {
                    trap();
                    pool.submit(() -> c.nativeSQL("a"));
                    pool.submit(() -> c.nativeSQL("b"));
                  }
                  void trap() {}
                  void caller(Connection c, ExecutorService pool) { run(c, pool); run(c, pool); }
                }
                """)
            .source("job/Job.java", JOB)
            .parsed(Trap::set)
            .compile();
    assertThat(result.success()).isTrue();
    assertThat(result.errors()).isEmpty();
    assertThat(result.log()).isEmpty();
    assertThat(result.notes()).hasSize(1);
    assertThat(result.notes().get(0)).startsWith("Broken.java:5 ");
    assertThat(result.notes().get(0)).contains("could not analyse");
    assertThat(result.notes().get(0)).contains("trapped");
    assertThat(result.findings()).isEqualTo(JOB_FINDINGS);
  }
}
