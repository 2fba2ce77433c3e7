package io.github.sessionpertask.sarif;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;

/**
 * The file in which a report is kept. Compilations that run at the same time take turns; a reader
 * sees the old report or the new one, never a part.
 */
public final class ReportFile {

  /** Its name in the folder that the user names. */
  public static final String NAME = "session-per-task.sarif";

  private static final String LOCK = ".session-per-task.lock";
  private static final long LARGEST = 256L << 20;
  private static final int TURNS = 600;
  private static final int TURN_MILLIS = 100;

  private final Path file;

  private ReportFile(Path file) {
    this.file = file;
  }

  /** The report in a folder, which need not exist. */
  public static ReportFile in(Path folder) {
    return new ReportFile(folder.resolve(NAME));
  }

  /**
   * Reads a report.
   *
   * @throws NoSuchFileException where there is none
   * @throws MalformedReportException where there is something else
   */
  public static Report read(Path file) throws IOException, MalformedReportException {
    long size = Files.size(file);
    if (size > LARGEST) {
      throw new MalformedReportException("it is larger than " + (LARGEST >> 20) + " MB");
    }
    try {
      return SarifReader.read(Files.readString(file, UTF_8));
    } catch (CharacterCodingException e) {
      throw new MalformedReportException("it is no UTF-8 text");
    }
  }

  /** A report as text. */
  public static String text(Report report) {
    return SarifWriter.write(report);
  }

  /**
   * Replaces the report by what becomes of it; where there is none, it begins with an empty one.
   *
   * @throws MalformedReportException where something else is in its place, which is left there
   */
  public void update(UnaryOperator<Report> change) throws IOException, MalformedReportException {
    Path folder = file.getParent();
    Files.createDirectories(folder);
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      Report before = Files.exists(file) ? read(file) : Report.empty();
      WholeFile.write(file, text(change.apply(before)));
    }
  }

  /** Within one virtual machine a lock is refused, not waited for. */
  private static FileLock lock(FileChannel channel) throws IOException {
    for (int i = 0; i < TURNS; i++) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
      } catch (OverlappingFileLockException e) {
        // Another compilation in this process holds it.
      }
      try {
        Thread.sleep(TURN_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while another build writes the report", e);
      }
    }
    throw new IOException("another build keeps the report locked");
  }
}
