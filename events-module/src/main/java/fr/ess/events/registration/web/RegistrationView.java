package fr.ess.events.registration.web;

import fr.ess.events.registration.BookableEvent;
import fr.ess.events.registration.ConsentPurpose;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.Option;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event as the form of its registration shows it.
 *
 * @param only the one time there is to choose; absent where there are several
 * @param full whether whoever registers now waits, at every time there is
 * @param left how many seats are left, in words; absent where that is told beside each time, or there is no limit
 */
record RegistrationView(
        BookableEvent event,
        @Nullable String only,
        @Nullable String when,
        boolean full,
        @Nullable String left,
        List<Option> times,
        List<Option> sessions,
        List<Option> consents) {

    static RegistrationView of(BookableEvent event, Labels labels) {
        boolean several = event.recurring();
        BookableEvent.Time first =
                event.times().isEmpty() ? null : event.times().get(0);
        return new RegistrationView(
                event,
                several || first == null ? null : first.start().toString(),
                several || first == null ? null : when(first.start(), first.end()),
                !event.times().isEmpty() && event.times().stream().allMatch(BookableEvent.Time::full),
                several || first == null ? null : left(first),
                several ? event.times().stream().map(RegistrationView::option).toList() : List.of(),
                event.sessions().stream().map(RegistrationView::option).toList(),
                Arrays.stream(ConsentPurpose.values())
                        .map(purpose -> new Option(purpose.name(), labels.of(purpose)))
                        .toList());
    }

    static String when(LocalDateTime start, LocalDateTime end) {
        return start.toLocalDate().equals(end.toLocalDate())
                ? "le " + French.date(start.toLocalDate()) + ", de " + French.time(start.toLocalTime()) + " à "
                        + French.time(end.toLocalTime())
                : French.period(start.toLocalDate(), end.toLocalDate()) + ", dès " + French.time(start.toLocalTime());
    }

    private static @Nullable String left(BookableEvent.Time time) {
        Integer left = time.left();
        if (left == null) {
            return null;
        }
        return left == 0
                ? "complet, "
                        + (time.waiting() == 0
                                ? "liste d’attente ouverte"
                                : French.count(
                                        time.waiting(), "personne ou groupe attend", "personnes ou groupes attendent"))
                : French.count(left, "place libre", "places libres");
    }

    private static Option option(BookableEvent.Time time) {
        return new Option(
                time.start().toString(),
                Stream.of(French.dateTime(time.start()), left(time))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" – ")));
    }

    private static Option option(BookableEvent.Session session) {
        Integer left = session.left();
        return new Option(
                Long.toString(session.id()),
                Stream.of(
                                session.title(),
                                "de " + French.time(session.start().toLocalTime()) + " à "
                                        + French.time(session.end().toLocalTime()),
                                session.room(),
                                left == null ? null : left == 0 ? "complet" : French.count(left, "place", "places"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")));
    }
}
