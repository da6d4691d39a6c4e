package fr.ess.platform.web.kit;

/**
 * A figure to read at a glance.
 *
 * @param value already in French form
 * @param source where it comes from and of when it is
 */
public record KeyFigure(String value, String label, String source) {}
