package io.github.sessionpertask.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A temporary folder that goes away. */
final class Scratch implements Closeable {

  private static final int TRIES = 20;
  private static final int TRY_MILLIS = 50;

  private final Path folder;

  /** Where the user ends the program, nothing is closed. */
  private final Thread atTheEnd = new Thread(this::deleteAtTheEnd);

  Scratch() throws IOException {
    // Real, since the plugin follows links.
    folder = Files.createTempDirectory("session-per-task").toRealPath();
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  Path folder() {
    return folder;
  }

  Path folder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
      delete();
    } catch (IllegalStateException e) {
      // The end has begun, and deletes it.
    }
  }

  /** Programs that are being ended may still write for a while. */
  private void deleteAtTheEnd() {
    try {
      for (int i = 0; i < TRIES && Files.exists(folder); i++) {
        deleteWhatGoes();
        Thread.sleep(TRY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deleteWhatGoes() {
    try {
      delete();
    } catch (IOException e) {
      // The next try may do it.
    }
  }

  private void delete() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, IOException failure)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
