package io.github.sessionpertask.proof;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.github.sessionpertask.shelf.InputCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * The harm is there with a Hibernate of Jakarta Persistence 3.1 too, whose factories cannot run a
 * task in a transaction; so the rewrite is another one, made here.
 *
 * <p>The build runs it apart, with that Hibernate on the class path: {@code mvn -B -ntp
 * surefire:test@hibernate-6.6} after {@code test-compile}. Its name keeps it out of the other run.
 */
@RunWith(Parameterized.class)
public final class OlderHibernateRun {
  private static final String VERSION = "6.6.29.Final";

  @ClassRule
  public static final TemporaryFolder temporary =
      TemporaryFolder.builder().assureDeletion().build();

  private static final List<String> seen = new ArrayList<>();
  private static Databases databases;
  private static ProgramCompiler compiler;

  private final Proof proof;

  public OlderHibernateRun(Proof proof) {
    this.proof = proof;
  }

  /** Those of entity managers, with the older version. */
  @Parameters(name = "{0}")
  public static List<Proof> all() {
    return JpaProofs.all().stream()
        .map(proof -> proof.rewrittenFor("Hibernate " + VERSION, words(proof.harm())))
        .toList();
  }

  private static String words(String harm) {
    return harm.replace("Resource-local transaction", "Transaction");
  }

  @BeforeClass
  public static void start() throws IOException {
    assertWithMessage("the Hibernate on the class path")
        .that(JpaProofs.HIBERNATE)
        .isEqualTo("Hibernate " + VERSION);
    databases = new Databases(temporary.newFolder().toPath());
    compiler = new ProgramCompiler(temporary.newFolder().toPath());
  }

  @AfterClass
  public static void stop() throws Exception {
    if (databases == null) {
      return;
    }
    compiler.close();
    databases.close();
    if (Boolean.getBoolean("accept")) {
      ProofPage.add(seen);
    }
  }

  @Test
  public void failsBeforeTheRewriteAndHoldsAfterIt() throws Exception {
    Path input = ProofTest.SHELF.resolve(proof.check()).resolve(proof.input() + ".java");
    Path rewritten = rewrite(input);
    assertThat(Files.readString(rewritten)).isNotEqualTo(Files.readString(input));
    Store store = databases.make(proof.engine());

    int before = proof.count(proof.before(), compiler.compile(input), store);
    int after =
        proof.count(proof.after(), compiler.compile(rewritten), databases.make(proof.engine()));

    assertWithMessage("rounds in which %s was seen before", proof.harm())
        .that(before)
        .isEqualTo(Proof.ROUNDS);
    assertWithMessage("rounds in which %s was seen after", proof.harm()).that(after).isEqualTo(0);
    String row = ProofPage.row(proof, store.version(), before, after);
    seen.add(row);
    if (!Boolean.getBoolean("accept")) {
      assertThat(ProofPage.rows()).contains(row);
    }
  }

  /** What the plugin makes of an input with this class path; it says nothing of that. */
  private static Path rewrite(Path input) throws IOException {
    Path copy = temporary.newFolder().toPath().resolve(input.getFileName());
    Files.copy(input, copy);
    try (InputCompiler plugin = new InputCompiler(temporary.newFolder().toPath())) {
      plugin.patch(List.of(copy), false);
      assertThat(plugin.check(List.of(copy), false).get(copy))
          .isEqualTo(new InputCompiler.Result(List.of(), List.of()));
    }
    return copy;
  }
}
