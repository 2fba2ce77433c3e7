package io.github.sessionpertask.sarif;

/**
 * A part of a rewrite, in the file of the finding.
 *
 * @param deleted what goes away; may be empty
 * @param inserted what comes in its place
 */
public record Change(Region deleted, String inserted) {}
