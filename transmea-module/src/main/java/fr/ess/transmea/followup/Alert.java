package fr.ess.transmea.followup;

import java.time.LocalDate;

/**
 * Something that needs somebody to look.
 *
 * @param aboutOn the day of the figure, or on which something was due: the same alert is told once
 * @param sentence what it is, with the threshold that it passed
 */
public record Alert(AlertKind kind, LocalDate aboutOn, String sentence) {}
