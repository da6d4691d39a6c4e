package fr.ess.contract.governance;

import java.time.LocalDate;

/**
 * A file that is kept with a meeting, without its bytes.
 *
 * @param sha256 of its bytes
 */
public record MeetingDocument(long id, String name, long size, String sha256, String authorName, LocalDate knownOn) {}
