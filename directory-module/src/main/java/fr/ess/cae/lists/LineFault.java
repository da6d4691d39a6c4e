package fr.ess.cae.lists;

/**
 * Why a line is not taken.
 *
 * @param column as the file calls it, or empty where the whole line is meant
 * @param reason in French, without what the cell held
 */
public record LineFault(String column, String reason) {}
