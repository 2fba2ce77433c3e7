package io.github.sessionpertask.sarif;

/**
 * A place in a file.
 *
 * @param uri the file, as {@link Sources} names it
 * @param region where in it
 * @param says what happens there
 */
public record Place(String uri, Region region, String says) {}
