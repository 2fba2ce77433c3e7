package io.github.sessionpertask.sarif;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names source files by their way from the root of the repository, so that a report means the same
 * wherever the repository is checked out. A file that is not in it is {@code outside:}, and then
 * the folders of its package.
 */
public final class Sources {

  private static final String OUTSIDE = "outside:";

  private static final String UNRESERVED = "-._~!$&'()*+,;=@/";

  private final Path root;
  private final Path realRoot;

  private Sources(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.realRoot = real(this.root);
  }

  /** Of the repository with a given root. */
  public static Sources below(Path root) {
    return new Sources(root);
  }

  /**
   * Of the repository that a file is in: the nearest folder with a {@code .git} around one of the
   * given folders or the file itself; without one, the first of the folders that contains the file;
   * else the nearest folder that contains both the file and the first of them.
   *
   * @param file a source file
   * @param folders where to look first, such as the folder of the report and the working directory
   */
  public static Sources around(Path file, Path... folders) {
    Path source = file.toAbsolutePath().normalize();
    Stream<Path> checkouts =
        Stream.concat(Stream.of(folders), Stream.of(source.getParent()))
            .flatMap(folder -> checkout(folder).stream());
    Stream<Path> given = Stream.of(folders).map(folder -> folder.toAbsolutePath().normalize());
    return Stream.concat(checkouts, given)
        .filter(root -> source.startsWith(root) || real(source).startsWith(real(root)))
        .findFirst()
        .or(() -> common(source, folders[0].toAbsolutePath().normalize()))
        .map(Sources::new)
        .orElseGet(() -> new Sources(source.getParent()));
  }

  /** The root of the checkout that a folder is in. */
  public static Optional<Path> checkout(Path folder) {
    return Stream.iterate(
            real(folder.toAbsolutePath().normalize()), at -> at != null, Path::getParent)
        .filter(at -> Files.exists(at.resolve(".git")))
        .findFirst();
  }

  private static Optional<Path> common(Path file, Path folder) {
    return Stream.iterate(folder, at -> at != null, Path::getParent)
        .filter(file::startsWith)
        .findFirst();
  }

  /** The way of a file below the root, if it is there. */
  public Optional<String> uriOf(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path real = real(absolute);
    if (real.startsWith(realRoot)) {
      return Optional.of(encode(slashes(realRoot.relativize(real))));
    }
    // A link out of the root: some builds show their sources that way.
    return absolute.startsWith(root)
        ? Optional.of(encode(slashes(root.relativize(absolute))))
        : Optional.empty();
  }

  /** Names a file that is not in the repository by its package and name. */
  public static String outside(String packagePath) {
    return OUTSIDE + encode(packagePath);
  }

  /** The file that a URI of a report means, if it is one of the repository. */
  public Optional<Path> fileOf(String uri) {
    return isInside(uri) && isValid(uri)
        ? Optional.of(root.resolve(decode(uri)))
        : Optional.empty();
  }

  /** Whether a URI means a file of the repository. */
  public static boolean isInside(String uri) {
    return !uri.startsWith(OUTSIDE);
  }

  /** Whether a URI is one that this class makes. */
  static boolean isValid(String uri) {
    String coded = isInside(uri) ? uri : uri.substring(OUTSIDE.length());
    try {
      String path = decode(uri);
      return encode(path).equals(coded)
          && path.chars().noneMatch(c -> c < ' ' || c == '\\')
          && Stream.of(path.split("/", -1))
              .noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The path that a URI stands for, with slashes. */
  public static String decode(String uri) {
    String path = isInside(uri) ? uri : uri.substring(OUTSIDE.length());
    byte[] bytes = new byte[path.length()];
    int length = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%') {
        if (i + 2 >= path.length()) {
          throw new IllegalArgumentException(uri);
        }
        bytes[length++] = (byte) HexFormat.fromHexDigits(path, i + 1, i + 3);
        i += 2;
      } else {
        bytes[length++] = (byte) c;
      }
    }
    return new String(bytes, 0, length, UTF_8);
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static String encode(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte each : path.getBytes(UTF_8)) {
      char c = (char) (each & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        uri.append(c);
      } else {
        uri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
      }
    }
    return uri.toString();
  }

  /** With all links followed, as far as the path exists. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      Path parent = path.getParent();
      return parent == null ? path : real(parent).resolve(path.getFileName());
    }
  }
}
