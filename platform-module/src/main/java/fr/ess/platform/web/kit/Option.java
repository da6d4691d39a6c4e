package fr.ess.platform.web.kit;

/** One choice of a field. */
public record Option(String value, String label) {}
