package io.github.sessionpertask.sarif;

/**
 * A check, as a report describes it.
 *
 * @param id its name, which users type
 * @param summary what it reports, in one line
 * @param page its documentation, in Markdown; empty where there is none
 * @param level how bad its findings are unless the build says otherwise
 */
public record Rule(String id, String summary, String page, Level level) {}
