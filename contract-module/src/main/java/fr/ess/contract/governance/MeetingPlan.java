package fr.ess.contract.governance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What the secretariat prepares of a meeting. */
public record MeetingPlan(
        String title, LocalDate day, LocalTime startsAt, LocalTime endsAt, String place, List<String> agenda) {

    /** Of a meeting. */
    public static final int MOST_ITEMS = 40;

    /** Of an item, in characters. */
    public static final int LONGEST_ITEM = 300;
}
