package fr.ess.transmea.committee.web;

import fr.ess.transmea.committee.Attending;
import fr.ess.transmea.committee.Convened;
import fr.ess.transmea.committee.SessionRoom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member at a session; {@code value} is both what the form sends and what people read, so that a conflict shows words.
 *
 * @param value none while nothing is written down
 */
record AttendanceLine(
        Convened member, @Nullable String value, @Nullable String fault) {

    static final String PRESENT = "Présent·e";
    static final String EXCUSED = "Excusé·e";
    static final String ABSENT = "Absent·e";
    private static final String PROXY = "Pouvoir à ";

    static List<AttendanceLine> of(List<Convened> members, @Nullable Map<Long, SessionRoom.Entry> entries) {
        return members.stream()
                .map(member -> new AttendanceLine(
                        member, entries == null ? null : value(entries.get(member.mandateId()), members), null))
                .toList();
    }

    /** What may be chosen for a member. */
    static List<String> choices(Convened member, List<Convened> members) {
        List<String> choices = new ArrayList<>(List.of(PRESENT, EXCUSED, ABSENT));
        members.stream()
                .filter(other -> other.mandateId() != member.mandateId())
                .forEach(other -> choices.add(PROXY + other.label()));
        return choices;
    }

    static Map<String, String> values(List<Convened> members, Map<Long, SessionRoom.Entry> entries) {
        Map<String, String> values = new LinkedHashMap<>();
        members.forEach(member ->
                values.put(String.valueOf(member.mandateId()), value(entries.get(member.mandateId()), members)));
        return values;
    }

    private static String value(SessionRoom.@Nullable Entry entry, List<Convened> members) {
        if (entry == null) {
            return ABSENT;
        }
        return switch (entry.attending()) {
            case PRESENT -> PRESENT;
            case EXCUSED -> EXCUSED;
            case ABSENT -> ABSENT;
            case REPRESENTED ->
                PROXY
                        + members.stream()
                                .filter(member -> entry.holder() != null && member.mandateId() == entry.holder())
                                .map(Convened::label)
                                .findFirst()
                                .orElse("une autre personne");
        };
    }

    /** Reads a choice back; nothing where it is none of them. */
    static SessionRoom.@Nullable Entry entry(Convened member, String typed, List<Convened> members) {
        return switch (typed) {
            case PRESENT -> new SessionRoom.Entry(member.mandateId(), Attending.PRESENT, null);
            case EXCUSED -> new SessionRoom.Entry(member.mandateId(), Attending.EXCUSED, null);
            case ABSENT -> new SessionRoom.Entry(member.mandateId(), Attending.ABSENT, null);
            default ->
                members.stream()
                        .filter(other -> typed.equals(PROXY + other.label()))
                        .findFirst()
                        .map(holder ->
                                new SessionRoom.Entry(member.mandateId(), Attending.REPRESENTED, holder.mandateId()))
                        .orElse(null);
        };
    }
}
