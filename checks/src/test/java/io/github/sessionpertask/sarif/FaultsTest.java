package io.github.sessionpertask.sarif;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.Assert.assertThrows;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** Builds that are killed, that run at the same time, and disks that take no more. */
@RunWith(JUnit4.class)
public final class FaultsTest {

  private static final int KILLS = 6;
  private static final int LONGEST_LIFE_MILLIS = 100;
  private static final String ENDLESS = "1000000";

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private Path folder;
  private Path report;

  @Before
  public void makeFolder() throws IOException {
    folder = temporary.newFolder().toPath();
    report = folder.resolve(ReportFile.NAME);
  }

  private Process writer(String name, String count) throws IOException {
    return writer(List.of(), name, count);
  }

  private Process writer(List<String> before, String name, String count) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ReportWriter.class.getName(), folder.toString(), name, count));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolveSibling(folder.getFileName() + ".log").toFile())
        .start();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  public void killedBuildsLeaveTheReportWholeAndNothingPilesUp() throws Exception {
    Random random = new Random(1);
    int most = 0;
    for (int i = 0; i < KILLS; i++) {
      long before = Files.exists(report) ? Files.getLastModifiedTime(report).toMillis() : 0;
      Process process = writer("Kill" + i + "x", ENDLESS);
      try {
        // Once it writes, it is killed anywhere.
        while (process.isAlive()
            && (!Files.exists(report) || Files.getLastModifiedTime(report).toMillis() == before)) {
          Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
        assertThat(process.isAlive()).isTrue();
      } finally {
        process.destroyForcibly().waitFor();
      }
      Report read = ReportFile.read(report);
      assertThat(read.files().keySet()).contains("Kill" + i + "x0.java");
      most = Math.max(most, files().size());
    }
    // The report, its lock, and what the last one was about to write.
    assertThat(most).isAtMost(3);
    ReportFile.in(folder).update(read -> read.only(file -> file.uri().contains("x0")));
    assertThat(ReportFile.read(report).files()).hasSize(KILLS);
    assertThat(files()).hasSize(2);
  }

  @Test
  public void buildsAtTheSameTimeAllGetIn() throws Exception {
    List<Process> processes = List.of(writer("A", "10"), writer("B", "10"));
    for (Process process : processes) {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isEqualTo(0);
    }
    assertThat(ReportFile.read(report).files()).hasSize(20);
    assertThat(files()).hasSize(2);
  }

  @Test
  public void whereTheDiskTakesNoMoreTheOldReportStays() throws Exception {
    Path shell = Path.of("/bin/sh");
    assumeTrue("no shell that could limit the size of files", Files.isExecutable(shell));
    ReportFile.in(folder).update(before -> Report.empty());
    String old = Files.readString(report);
    // In blocks of half a kilobyte, or one: less than a report of these.
    List<String> limited = List.of(shell.toString(), "-c", "ulimit -f 16; exec \"$@\"", "sh");
    Process process = writer(limited, "Big", "1");
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String log = Files.readString(folder.resolveSibling(folder.getFileName() + ".log"));
    assertWithMessage(log).that(process.exitValue()).isEqualTo(1);
    assertThat(log).contains("IOException");
    assertThat(Files.readString(report)).isEqualTo(old);
    assertThat(files()).hasSize(2);
  }

  @Test
  public void fullDevicesAreErrors() {
    Path full = Path.of("/dev/full");
    assumeTrue("no device that is always full", Files.exists(full));
    IOException error = assertThrows(IOException.class, () -> WholeFile.write(full, "text"));
    assertThat(error).hasMessageThat().isNotEmpty();
  }

  @Test
  public void whatIsNoFolderIsAnErrorAndLeftAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    assertThrows(
        IOException.class, () -> ReportFile.in(file.resolve("in")).update(before -> before));
    assertThrows(IOException.class, () -> ReportFile.in(file).update(before -> before));
    assertThat(Files.readString(file)).isEqualTo("text");
    // A folder in the place of the file.
    Files.createDirectories(report.resolve("inside"));
    assertThrows(IOException.class, () -> WholeFile.write(report, "text"));
    assertThat(files()).containsExactly("file", ReportFile.NAME);
  }

  @Test
  public void linksAndPermissionsStay() throws IOException {
    assumeTrue(
        "no permissions in this file system",
        Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path file = Files.writeString(folder.resolve("file"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    WholeFile.write(link, "new");
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(file)).isEqualTo("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r--");
    assertThat(files()).containsExactly("file", "link");
  }
}
