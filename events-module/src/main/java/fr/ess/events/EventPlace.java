package fr.ess.events;

/**
 * A commune in which something takes place.
 *
 * @param code INSEE's
 * @param times how many times of events
 */
public record EventPlace(String code, String name, double latitude, double longitude, int times) {}
