package fr.ess.platform.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A meeting, as one person is invited to it; hours are those of Paris.
 *
 * @param product what wrote it, such as {@code Gouvernance}
 * @param uid one for ever, however often the meeting is moved
 * @param sequence how often it was moved
 */
public record Invitation(
        String product,
        String uid,
        int sequence,
        LocalDate day,
        LocalTime startsAt,
        LocalTime endsAt,
        String summary,
        String place,
        String description,
        String organiser,
        String name,
        String email) {}
