package io.github.sessionpertask.fuzz;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sessionpertask.gate.Baseline;
import io.github.sessionpertask.gate.BaselineFuzz;
import io.github.sessionpertask.gate.ChangedLines;
import io.github.sessionpertask.gate.DiffFuzz;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.ReportFile;
import io.github.sessionpertask.sarif.ReportFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/**
 * What a fuzzer begins with, and the same a bit broken: the readers answer in one of two ways. A
 * campaign, {@code mvn test -Pfuzz -Dtest=FuzzCampaign}, goes on from there; what it finds becomes
 * an input.
 */
@RunWith(JUnit4.class)
public final class FuzzTest {

  private static final int BROKEN = 600;
  private static final String PARTS = "{}[]\":,\\u0-1.etn +@#\t\n/%()=";

  @Test
  public void readersReadOrRefuse() throws IOException {
    Random random = new Random(7);
    for (Class<?> target : Targets.ALL.keySet()) {
      Consumer<byte[]> reader = Targets.ALL.get(target);
      assertThat(Targets.inputs(target)).isNotEmpty();
      for (Path input : Targets.inputs(target)) {
        String text = Files.readString(input);
        reader.accept(text.getBytes(UTF_8));
        for (int i = 0; i < BROKEN; i++) {
          reader.accept(broken(text, random).getBytes(UTF_8));
        }
      }
    }
  }

  private static String broken(String text, Random random) {
    StringBuilder broken = new StringBuilder(text);
    for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
      int at = random.nextInt(broken.length());
      switch (random.nextInt(8)) {
        case 0 -> broken.setLength(at + 1);
        case 1, 2 -> broken.deleteCharAt(at).append(' ');
        default -> broken.setCharAt(at, PARTS.charAt(random.nextInt(PARTS.length())));
      }
    }
    return broken.toString();
  }

  /** Else nothing but refusals would be tested. */
  @Test
  public void seedsAreUnderstood() throws Exception {
    Report report = ReportFile.read(Targets.inputs(ReportFuzz.class).get(0));
    assertThat(report.files()).hasSize(2);
    assertThat(ChangedLines.of(Files.readString(Targets.inputs(DiffFuzz.class).get(0))).paths())
        .containsExactly("src/A.java", "src/\u00e9 \"b\".java");
    assertThat(Baseline.of(Files.readString(Targets.inputs(BaselineFuzz.class).get(0))).size())
        .isEqualTo(2);
  }
}
