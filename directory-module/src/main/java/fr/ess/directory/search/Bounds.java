package fr.ess.directory.search;

/** A rectangle of the map, in degrees. */
public record Bounds(double west, double south, double east, double north) {}
