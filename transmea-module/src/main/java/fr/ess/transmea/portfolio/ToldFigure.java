package fr.ess.transmea.portfolio;

import java.time.LocalDate;

/**
 * A figure that somebody told of the fund, in their words.
 *
 * @param value files, jobs or cents
 * @param aboutDay the day for which the computed figure stands beside it
 */
public record ToldFigure(ToldKind kind, long value, String wording, String source, LocalDate aboutDay) {}
