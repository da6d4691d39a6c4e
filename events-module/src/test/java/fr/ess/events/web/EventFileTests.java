package fr.ess.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.ValidationWarnings;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import fr.ess.events.EventCursor;
import fr.ess.events.EventKind;
import fr.ess.events.EventLine;
import fr.ess.events.EventProfile;
import fr.ess.events.EventState;
import fr.ess.events.Recurrence;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we write as a calendar, read by two libraries that are strict about it. */
class EventFileTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String AWKWARD =
            "Réunion, « bilan » ; suite\\fin: 50 % d’été 🤝🏽👩‍👩‍👧 et un titre si long qu’il faut bien le plier plusieurs fois";

    private static EventProfile event(
            LocalDateTime start, EventState state, @Nullable String rule, List<LocalDate> exceptions) {
        EventLine line = new EventLine(
                7,
                "e",
                AWKWARD,
                EventKind.FORUM,
                state,
                "Un résumé,\navec une ligne ; et une autre.",
                start,
                start.plusHours(2),
                "Europe/Paris",
                rule != null,
                null,
                "Salle « A », 1er étage",
                "Lyon",
                "69123",
                null,
                null,
                null,
                null,
                true,
                List.of("CRESS"),
                new EventCursor(Instant.EPOCH, 7));
        EventProfile.Details details = new EventProfile.Details(
                "Description\n\nsur trois lignes",
                state == EventState.CANCELLED ? "Pluie" : null,
                null,
                "1 rue, de l’Exemple",
                null,
                "De plain-pied",
                "https://visio.example/a?b=1&c=2",
                rule,
                null,
                null,
                null,
                "S",
                3,
                OffsetDateTime.parse("2026-11-23T08:00:00.123456+01:00"));
        return new EventProfile(line, details, List.of(), List.of(), List.of(), exceptions, List.of());
    }

    private static String written(EventProfile... events) throws IOException {
        StringWriter text = new StringWriter();
        try (EventFile file = new EventFile(text)) {
            for (EventProfile event : events) {
                file.add(event, "Forum", "https://maillage.example/evenements/e");
            }
        }
        return text.toString();
    }

    private static ICalendar accepted(String file) throws Exception {
        Calendar strict = new CalendarBuilder().build(new StringReader(file));
        assertThat(strict.validate(true).getEntries()).isEmpty();
        List<List<ParseWarning>> warnings = new ArrayList<>();
        ICalendar calendar = Biweekly.parse(file).warnings(warnings).all().get(0);
        assertThat(warnings).allMatch(List::isEmpty);
        ValidationWarnings faults = calendar.validate(ICalVersion.V2_0);
        assertThat(faults.isEmpty()).as(faults.toString()).isTrue();
        assertThat(file.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
        return calendar;
    }

    @Test
    void awkwardSignsComeBackAsTheyWere() throws Exception {
        VEvent read = accepted(
                        written(event(LocalDateTime.parse("2026-11-23T09:00"), EventState.PUBLISHED, null, List.of())))
                .getEvents()
                .get(0);

        assertThat(read.getSummary().getValue()).isEqualTo(AWKWARD);
        assertThat(read.getDescription().getValue())
                .contains("Un résumé,\navec une ligne ; et une autre.\nDescription\n\nsur trois lignes");
        assertThat(read.getLocation().getValue()).isEqualTo("Salle « A », 1er étage, 1 rue, de l’Exemple, Lyon");
        assertThat(read.getUid().getValue()).isEqualTo("evenement-7@maillage");
        assertThat(read.getSequence().getValue()).isEqualTo(3);
        assertThat(read.getLastModified().getValue().toInstant()).isEqualTo("2026-11-23T07:00:00Z");
    }

    @Test
    void whatWasCancelledIsKeptAndSaysSo() throws Exception {
        ICalendar read = accepted(written(
                event(LocalDateTime.parse("2026-11-23T09:00"), EventState.PUBLISHED, null, List.of()),
                event(LocalDateTime.parse("2026-11-24T09:00"), EventState.CANCELLED, null, List.of())));

        assertThat(read.getEvents()).hasSize(2);
        assertThat(read.getEvents().get(1).getStatus().isCancelled()).isTrue();
        assertThat(read.getEvents().get(1).getDescription().getValue()).contains("ANNULÉ. Pluie");
    }

    @Test
    void anEmptyCalendarIsStillRead() throws Exception {
        assertThat(Biweekly.parse(written()).all()).hasSize(1);
    }

    /** Across both clock changes, what agendas work out of the rule is what the site shows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-20T18:30 | FREQ=WEEKLY;COUNT=4",
                "2026-10-20T09:00 | FREQ=DAILY;COUNT=10",
                "2026-01-31T18:00 | FREQ=MONTHLY;BYDAY=-1SA;COUNT=12",
                "2026-09-01T08:00 | FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261130T070000Z",
                "2026-10-01T08:00 | FREQ=MONTHLY;BYMONTHDAY=1;COUNT=8"
            })
    void aRuleIsReadAsWeReckonIt(LocalDateTime start, String rule) throws Exception {
        List<LocalDateTime> all = new Recurrence(rule).times(start, Set.of(), PARIS);
        LocalDate left = all.get(1).toLocalDate();
        String file = written(event(start, EventState.PUBLISHED, rule, List.of(left)));
        VEvent read = accepted(file).getEvents().get(0);
        assertThat(file).contains("EXDATE;TZID=Europe/Paris:");

        List<Instant> times = new ArrayList<>();
        DateIterator dates = read.getDateIterator(TimeZone.getTimeZone(PARIS));
        while (dates.hasNext()) {
            times.add(dates.next().toInstant());
        }
        assertThat(times)
                .isEqualTo(all.stream()
                        .filter(time -> !time.toLocalDate().equals(left))
                        .map(time -> time.atZone(PARIS).toInstant())
                        .toList());
    }

    @Test
    void bothClockChangesAreToldByTheZone() throws Exception {
        Calendar read = new CalendarBuilder().build(new StringReader(written()));

        assertThat(read.getComponents(Component.VTIMEZONE)).hasSize(1);
        assertThat(written()).contains("BEGIN:DAYLIGHT", "BEGIN:STANDARD", "TZID:Europe/Paris");
    }
}
