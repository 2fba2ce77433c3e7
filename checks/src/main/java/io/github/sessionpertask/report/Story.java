package io.github.sessionpertask.report;

import java.util.List;

/**
 * What is told of a finding.
 *
 * @param headline the first line, which must do alone
 * @param file simple name of the file of the finding
 * @param steps the places, in the order in which they are executed
 * @param removed the lines that a rewrite takes away; none where there is no rewrite
 * @param added the lines that it puts in their place
 * @param advice a sentence after all this; may be empty
 */
public record Story(
    String headline,
    String file,
    List<Step> steps,
    List<String> removed,
    List<String> added,
    String advice) {}
