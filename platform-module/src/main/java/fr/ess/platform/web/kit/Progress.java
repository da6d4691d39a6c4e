package fr.ess.platform.web.kit;

/**
 * How far a long job is.
 *
 * @param address the page that shows it, asked again until it is finished
 * @param count such as « 120 lignes sur 374 »
 * @param total zero while unknown
 */
public record Progress(String address, String label, String count, long done, long total, boolean finished) {}
