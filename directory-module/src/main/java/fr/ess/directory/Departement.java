package fr.ess.directory;

/**
 * A département of the perimeter.
 *
 * @param id the territory's id
 */
public record Departement(int id, String code, String name) {}
