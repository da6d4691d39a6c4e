package fr.ess.contract;

/**
 * An article, as an act has it.
 *
 * @param text in Markdown
 * @param actId the act that gave it this text
 */
public record Article(long id, String number, String title, String text, long actId) {}
