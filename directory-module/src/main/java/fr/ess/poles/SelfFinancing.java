package fr.ess.poles;

/** Which part of what it costs a pole earned itself in a year. */
public record SelfFinancing(long poleId, int year, int percent, String source, boolean example) {}
