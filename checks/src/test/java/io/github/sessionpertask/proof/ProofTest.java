package io.github.sessionpertask.proof;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * What the checks report goes wrong on a real database, each time; rewritten it never does.
 *
 * <p>The overlap is forced, so that luck has no part in it. {@code docs/proofs.md} has what was
 * seen; {@code -Daccept=true} writes it anew.
 */
@RunWith(Parameterized.class)
public final class ProofTest {
  static final Path SHELF = Path.of("..", "test-inputs").toAbsolutePath().normalize();

  @ClassRule
  public static final TemporaryFolder temporary =
      TemporaryFolder.builder().assureDeletion().build();

  private static final List<String> seen = new ArrayList<>();
  private static Databases databases;
  private static ProgramCompiler compiler;

  private final Proof proof;

  public ProofTest(Proof proof) {
    this.proof = proof;
  }

  static List<Proof> all() {
    return Stream.of(
            JpaProofs.all(),
            JdbcProofs.all(),
            JmsProofs.all(),
            MapperProofs.all(),
            ReactiveProofs.all(),
            SpringProofs.all(),
            TransactionProofs.all())
        .flatMap(List::stream)
        .toList();
  }

  /** Those whose database this build uses. */
  @Parameters(name = "{0}")
  public static List<Proof> proofs() {
    return all().stream().filter(each -> Engine.here().contains(each.engine())).toList();
  }

  @BeforeClass
  public static void start() throws IOException {
    databases = new Databases(temporary.newFolder().toPath());
    compiler = new ProgramCompiler(temporary.newFolder().toPath());
  }

  @AfterClass
  public static void stop() throws Exception {
    compiler.close();
    databases.close();
    if (Boolean.getBoolean("accept")) {
      ProofPage.write(ProofPage.proofs(), seen);
    }
  }

  @Test
  public void failsBeforeTheRewriteAndHoldsAfterIt() throws Exception {
    Store store = databases.make(proof.engine());
    Path folder = SHELF.resolve(proof.check());
    int before =
        proof.count(
            proof.before(), compiler.compile(folder.resolve(proof.input() + ".java")), store);
    int after =
        proof.count(
            proof.after(),
            compiler.compile(folder.resolve(proof.correct())),
            databases.make(proof.engine()));
    String row = ProofPage.row(proof, store.version(), before, after);

    assertWithMessage("rounds in which %s was seen before", proof.harm())
        .that(before)
        .isEqualTo(Proof.ROUNDS);
    assertWithMessage("rounds in which %s was seen after", proof.harm()).that(after).isEqualTo(0);
    seen.add(row);
    if (!Boolean.getBoolean("accept")) {
      assertWithMessage("docs/proofs.md (-Daccept=true writes it anew)")
          .that(ProofPage.rows().stream().map(ProofPage::comparable).toList())
          .contains(ProofPage.comparable(row));
    }
  }
}
