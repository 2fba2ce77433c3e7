package io.github.sessionpertask.report;

/**
 * One place of a story, as it is shown.
 *
 * @param file simple name of the file
 * @param line its number, from 1
 * @param text the source line, without its line end
 * @param from the first column of what is pointed at, from 0, in characters of {@code text}
 * @param to the column after its last
 * @param says what happens there
 */
public record Step(String file, int line, String text, int from, int to, String says) {}
