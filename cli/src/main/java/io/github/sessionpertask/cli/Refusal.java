package io.github.sessionpertask.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Something that cannot be answered: said in a sentence, and the exit code is 2. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String sentence) {
    super(sentence);
  }

  /** What stood in the way, in words; exceptions of files have but the file's name. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (e instanceof NotDirectoryException) {
      return "it is no folder";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "something else has this name";
    }
    Optional<String> said =
        Optional.ofNullable(
            e instanceof FileSystemException file ? file.getReason() : e.getMessage());
    return said.orElseGet(e::toString);
  }
}
