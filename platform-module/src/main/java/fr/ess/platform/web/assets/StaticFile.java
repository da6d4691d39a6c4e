package fr.ess.platform.web.assets;

/**
 * A file of a library to serve among our own, declared as a bean by the module that needs it.
 *
 * @param name where it is found below {@code /statique/{hash}/}, such as {@code js/htmx.js}
 * @param location where it lies on the class path
 */
public record StaticFile(String name, String location) {}
