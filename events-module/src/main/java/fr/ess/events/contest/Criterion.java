package fr.ess.events.contest;

/** A line of the grid. */
public record Criterion(int id, String name, int weight) {}
