package fr.ess.poles.web;

import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.poles.Fact;
import fr.ess.poles.Member;
import fr.ess.poles.Part;
import fr.ess.poles.PoleEvent;
import fr.ess.poles.RoughDay;
import fr.ess.poles.StatePeriod;
import fr.ess.poles.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A moment in the life of a pole.
 *
 * @param when in French, as exactly as it is known
 */
record TimelineEntry(
        LocalDate day, String when, String title, @Nullable String text, String source, boolean example) {

    /** The first moment first. */
    static List<TimelineEntry> of(
            List<Fact> facts, List<StatePeriod> states, List<PoleEvent> events, List<Member> members, Labels labels) {
        List<TimelineEntry> entries = new ArrayList<>();
        facts.stream()
                .filter(fact -> fact.topic() == Topic.CREATED && fact.number() != null)
                .forEach(fact -> entries.add(new TimelineEntry(
                        LocalDate.of(fact.number(), 1, 1),
                        fact.value(),
                        "Création du pôle",
                        fact.beside(),
                        fact.source(),
                        fact.example())));
        states.forEach(state -> entries.addAll(of(state, states, labels.of(state.state()))));
        events.forEach(event -> entries.add(new TimelineEntry(
                event.on().day(),
                event.on().inFrench(),
                event.title(),
                event.text(),
                event.source(),
                event.example())));
        members.forEach(member -> entries.addAll(of(member)));
        entries.sort(Comparator.comparing(TimelineEntry::day));
        return List.copyOf(entries);
    }

    /** The end of a state is a moment of its own only where no other begins that day. */
    private static List<TimelineEntry> of(StatePeriod state, List<StatePeriod> all, String label) {
        List<TimelineEntry> entries = new ArrayList<>();
        RoughDay from = state.from();
        entries.add(new TimelineEntry(
                from.day(),
                state.startKnown() ? from.inFrench() : from.inFrench() + " au plus tard",
                label,
                state.note(),
                state.source(),
                state.example()));
        LocalDate until = state.until();
        if (until != null && all.stream().noneMatch(other -> other.from().day().equals(until))) {
            entries.add(new TimelineEntry(
                    until,
                    French.date(until),
                    "Fin de l’état « " + label + " »",
                    null,
                    state.source(),
                    state.example()));
        }
        return entries;
    }

    /** Who was there from the beginning stands in the list of members. */
    private static List<TimelineEntry> of(Member member) {
        List<TimelineEntry> entries = new ArrayList<>();
        RoughDay from = member.from();
        if (from != null && member.part() == Part.MEMBER) {
            entries.add(new TimelineEntry(
                    from.day(),
                    from.inFrench(),
                    member.name() + " rejoint le pôle",
                    null,
                    member.source(),
                    member.example()));
        }
        if (member.until() != null) {
            entries.add(new TimelineEntry(
                    member.until(),
                    French.date(member.until()),
                    member.name() + " quitte le pôle",
                    null,
                    member.source(),
                    member.example()));
        }
        return entries;
    }
}
