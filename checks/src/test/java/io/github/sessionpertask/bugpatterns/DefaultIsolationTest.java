package io.github.sessionpertask.bugpatterns;

import static com.google.common.truth.Truth.assertThat;

import io.github.sessionpertask.bugpatterns.PluginRun.Result;
import java.io.IOException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** The option that says which isolation level transactions have where the code does not. */
@RunWith(JUnit4.class)
public final class DefaultIsolationTest {

  /** A poll in a transaction whose level the code does not say, and one where it does. */
  private static final String POLLS =
      """
      package job;
      import java.sql.Connection;
      class Polls {
        void unsaid(Connection connection) throws Exception {
          connection.setAutoCommit(false);
          while (!connection.createStatement().executeQuery("select 1 from t").next()) {
            Thread.sleep(10);
          }
        }
        void said(Connection connection) throws Exception {
          connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
          connection.setAutoCommit(false);
          while (!connection.createStatement().executeQuery("select 1 from t").next()) {
            Thread.sleep(10);
          }
        }
      }
      """;

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private Result compile(String options) throws IOException {
    return new PluginRun(temporary.newFolder().toPath())
        .source("job/Polls.java", POLLS)
        .plugin("-Xep:StaleSnapshotRead:WARN " + options)
        .compile();
  }

  @Test
  public void withoutItBothAreReported() throws IOException {
    assertThat(compile("").findings())
        .containsExactly("StaleSnapshotRead Polls.java:6", "StaleSnapshotRead Polls.java:13");
  }

  @Test
  public void readCommittedLeavesWhatTheCodeSays() throws IOException {
    assertThat(compile("-XepOpt:SessionPerTask:DefaultIsolation=READ_COMMITTED").findings())
        .containsExactly("StaleSnapshotRead Polls.java:13");
  }

  @Test
  public void repeatableReadIsNoLongerAQuestion() throws IOException {
    Result result = compile("-XepOpt:SessionPerTask:DefaultIsolation=REPEATABLE_READ");
    assertThat(result.findings()).hasSize(2);
    assertThat(String.join("", result.messages())).doesNotContain("MySQL");
  }

  @Test
  public void unknownLevelIsAnError() throws IOException {
    Result result = compile("-XepOpt:SessionPerTask:DefaultIsolation=SNAPSHOT");
    assertThat(result.success()).isFalse();
    assertThat(result.errors().get(0))
        .contains("-XepOpt:SessionPerTask:DefaultIsolation=SNAPSHOT: this is none of");
  }
}
