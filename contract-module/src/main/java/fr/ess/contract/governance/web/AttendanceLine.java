package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Attendances;
import fr.ess.contract.governance.Member;
import fr.ess.contract.governance.Presence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member at a meeting; {@code value} is both what the form sends and what people read, so that a conflict shows words.
 *
 * @param value none while nothing is written down
 */
record AttendanceLine(
        Member member, @Nullable String value, @Nullable String fault) {

    static final String PRESENT = "Présent·e";
    static final String EXCUSED = "Excusé·e";
    static final String ABSENT = "Absent·e";
    private static final String PROXY = "Pouvoir à ";

    static List<AttendanceLine> of(List<Member> members, @Nullable Map<Long, Attendances.Entry> entries) {
        return members.stream()
                .map(member -> new AttendanceLine(
                        member, entries == null ? null : value(entries.get(member.mandateId()), members), null))
                .toList();
    }

    /** What may be chosen for a member. */
    static List<String> choices(Member member, List<Member> members) {
        List<String> choices = new ArrayList<>(List.of(PRESENT, EXCUSED, ABSENT));
        members.stream()
                .filter(other -> other.mandateId() != member.mandateId())
                .forEach(other -> choices.add(PROXY + other.label()));
        return choices;
    }

    static Map<String, String> values(List<Member> members, Map<Long, Attendances.Entry> entries) {
        Map<String, String> values = new LinkedHashMap<>();
        members.forEach(member ->
                values.put(String.valueOf(member.mandateId()), value(entries.get(member.mandateId()), members)));
        return values;
    }

    private static String value(Attendances.@Nullable Entry entry, List<Member> members) {
        if (entry == null) {
            return ABSENT;
        }
        return switch (entry.presence()) {
            case PRESENT -> PRESENT;
            case EXCUSED -> EXCUSED;
            case ABSENT -> ABSENT;
            case REPRESENTED ->
                PROXY
                        + members.stream()
                                .filter(member -> entry.holder() != null && member.mandateId() == entry.holder())
                                .map(Member::label)
                                .findFirst()
                                .orElse("une autre personne");
        };
    }

    /** Reads a choice back; nothing where it is none of them. */
    static Attendances.@Nullable Entry entry(Member member, String typed, List<Member> members) {
        return switch (typed) {
            case PRESENT -> new Attendances.Entry(member.mandateId(), Presence.PRESENT, null);
            case EXCUSED -> new Attendances.Entry(member.mandateId(), Presence.EXCUSED, null);
            case ABSENT -> new Attendances.Entry(member.mandateId(), Presence.ABSENT, null);
            default ->
                members.stream()
                        .filter(other -> typed.equals(PROXY + other.label()))
                        .findFirst()
                        .map(holder ->
                                new Attendances.Entry(member.mandateId(), Presence.REPRESENTED, holder.mandateId()))
                        .orElse(null);
        };
    }
}
