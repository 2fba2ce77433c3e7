package io.github.sessionpertask.sarif;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/**
 * Writes files as a whole: whoever reads one sees what was there before or what is there now, also
 * where the writer is killed or the disk is full.
 */
public final class WholeFile {

  private WholeFile() {}

  /** Makes a text the content of a file. */
  public static void write(Path file, String text) throws IOException {
    byte[] content = text.getBytes(UTF_8);
    if (!Files.exists(file)) {
      replace(file.toAbsolutePath(), content);
    } else if (!Files.isRegularFile(file)) {
      // A terminal or a pipe, say.
      Files.write(file, content);
    } else if (!hasContent(file, content)) {
      replace(file.toRealPath(), content);
    }
  }

  private static boolean hasContent(Path file, byte[] content) throws IOException {
    return Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
  }

  private static void replace(Path file, byte[] content) throws IOException {
    // Always of one name, so that what a killed process has left is written over.
    Path next = file.resolveSibling("." + file.getFileName() + ".next");
    try {
      try (FileChannel out =
          FileChannel.open(
              next,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      }
      keepPermissions(file, next);
      try {
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(next);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }
}
