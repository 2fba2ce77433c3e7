package io.github.sessionpertask.proof;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** The page has a row for each proof, those on databases that this build leaves out too. */
@RunWith(JUnit4.class)
public final class ProofPageTest {

  @Test
  public void everyProofHasItsRowAndNothingElseHas() throws IOException {
    List<String> rows = ProofPage.rows();

    for (Proof proof : ProofPage.proofs()) {
      assertWithMessage("row of %s (-Dtest=ProofTest -Daccept=true writes it)", proof)
          .that(ProofPage.newest(proof, rows).isPresent())
          .isTrue();
    }
    assertWithMessage("rows").that(rows).hasSize(ProofPage.proofs().size());
  }
}
