package fr.ess.events.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.events.intake.CalendarReading.Unfit;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarReaderTests {

    private static final String HOURS = "DTSTART:20121025T090000\nDTEND:20121025T170000\n";

    private static CalendarContent read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CalendarContent read(byte[] file) {
        try {
            return CalendarReader.read(file);
        } catch (UnreadableCalendarException e) {
            throw new AssertionError(e.reason(), e);
        }
    }

    private static CalendarContent event(String lines) {
        return read("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a\n" + lines + "\nEND:VEVENT\nEND:VCALENDAR\n");
    }

    private static FoundEvent taken(String lines) {
        CalendarContent content = event(lines);
        assertThat(content.unfit()).isEmpty();
        return content.events().get(0);
    }

    private static String refused(String lines) {
        CalendarContent content = event(lines);
        assertThat(content.events()).isEmpty();
        return content.unfit().get(0).reason();
    }

    @Test
    void anEventIsReadWithItsTextAndPlace() {
        FoundEvent event =
                taken(HOURS + "SUMMARY:Rencontre des PTCE\\, à Lyon 🎉\nLOCATION:Hôtel de Région\\, 1 esplanade\n"
                        + " François Mitterrand\\, 69002 Lyon\nDESCRIPTION:Le matin\\nL’après-midi\nURL:https://exemple.test/ptce\n"
                        + "ATTENDEE;CN=Camille:mailto:camille@exemple.test");
        assertThat(event.title()).isEqualTo("Rencontre des PTCE, à Lyon 🎉");
        assertThat(event.place()).isEqualTo("Hôtel de Région, 1 esplanadeFrançois Mitterrand, 69002 Lyon");
        assertThat(event.description()).isEqualTo("Le matin\nL’après-midi");
        assertThat(event.link()).isEqualTo("https://exemple.test/ptce");
        assertThat(event.start()).isEqualTo(LocalDateTime.of(2012, 10, 25, 9, 0));
        assertThat(event.end()).isEqualTo(LocalDateTime.of(2012, 10, 25, 17, 0));
        assertThat(event.toString()).doesNotContain("camille");
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTART:20121025T070000Z, 2012-10-25T09:00",
        "DTSTART:20121129T080000Z, 2012-11-29T09:00",
        "DTSTART;TZID=Europe/London:20121025T080000, 2012-10-25T09:00",
        "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Paris:20121025T090000, 2012-10-25T09:00",
        "DTSTART;TZID=Romance Standard Time:20121025T090000, 2012-10-25T09:00",
        "DTSTART;VALUE=DATE:20121025, 2012-10-25T00:00",
    })
    void hoursAreThoseThatClocksOfTheRegionShow(String start, LocalDateTime shown) {
        assertThat(taken(start + "\nDURATION:PT2H\nSUMMARY:Atelier").start()).isEqualTo(shown);
    }

    @Test
    void aWholeDayEndsWithItsLastMinute() {
        FoundEvent event = taken("DTSTART;VALUE=DATE:20121025\nDTEND;VALUE=DATE:20121027\nSUMMARY:Salon");
        assertThat(event.end()).isEqualTo(LocalDateTime.of(2012, 10, 26, 23, 59));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUMMARY:A\\nDTSTART:20121025T090000\\nDTEND:20121025T080000 | La fin ne vient pas après le début.",
                "SUMMARY:A\\nDTSTART:20120231T090000\\nDURATION:PT1H | n’existe pas dans le calendrier",
                "SUMMARY:A\\nDTSTART:demain\\nDURATION:PT1H | n’est pas une date",
                "SUMMARY:A\\nDTSTART:20121025T090000 | ni fin ni durée",
                "SUMMARY:A\\nDURATION:PT1H | pas de début",
                "DTSTART:20121025T090000\\nDURATION:PT1H | pas de titre",
                "SUMMARY:A\\nDTSTART:20121025T090000\\nDURATION:une heure | n’est pas une durée",
                "SUMMARY:A\\nDTSTART:20121025T090000\\nDURATION:PT1H\\nRRULE:FREQ=WEEKLY | se répète sans fin",
                "SUMMARY:A\\nDTSTART:20121025T090000\\nDURATION:PT1H\\nRRULE:FREQ=SECONDLY;COUNT=9 | pas comprise",
                "SUMMARY:A\\nDTSTART:20121025T090000\\nDURATION:PT1H\\nRRULE:FREQ=DAILY;COUNT=900 | 400 fois",
                "SUMMARY:A\\nDTSTART:20121025T090000\\nDURATION:PT1H\\nRRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3 | ne suit pas la règle",
                "SUMMARY:A\\nDTSTART:20121025T090000\\nDURATION:PT1H\\nRDATE:20121026T090000 | RDATE",
                "SUMMARY:A\\nDTSTART;TZID=Lune/Tranquillité:20121025T090000\\nDURATION:PT1H | Fuseau horaire inconnu",
                "SUMMARY:A\\nDTSTART;TZID=America/Montreal:20121025T090000\\nDURATION:PT1H\\nRRULE:FREQ=DAILY;COUNT=2 | autre fuseau",
                "SUMMARY:A\\nDTSTART:20121025T090000\\nDURATION:PT1H\\nCLASS:PRIVATE | privé",
                "SUMMARY:A\\nDTSTART:20121001T090000\\nDTEND:20121231T090000 | plus de 62 jours",
            })
    void whatDoesNotFitSaysWhy(String lines, String reason) {
        assertThat(refused(lines.replace("\\n", "\n"))).contains(reason);
    }

    @Test
    void oneThatDoesNotFitLeavesTheOthers() {
        CalendarContent content =
                read("BEGIN:VCALENDAR\nX-WR-CALNAME:Agenda de la Drôme\nBEGIN:VEVENT\nUID:1\nSUMMARY:Sans heure\n"
                        + "END:VEVENT\nBEGIN:VEVENT\nUID:2\nSUMMARY:Bien\n" + HOURS + "END:VEVENT\nEND:VCALENDAR");
        assertThat(content.name()).isEqualTo("Agenda de la Drôme");
        assertThat(content.events()).extracting(FoundEvent::title).containsExactly("Bien");
        assertThat(content.unfit()).containsExactly(new Unfit(6, "Sans heure", "Il n’a pas de début."));
    }

    @Test
    void aRepetitionKeepsItsExceptionsAndTheTimesThatWereMoved() {
        CalendarContent content = read("""
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:r
                SUMMARY:Café
                DTSTART;TZID=Europe/Paris:20121023T180000
                DTEND;TZID=Europe/Paris:20121023T190000
                RRULE:FREQ=WEEKLY;WKST=MO;UNTIL=20121120
                EXDATE;TZID=Europe/Paris:20121030T180000
                END:VEVENT
                BEGIN:VEVENT
                UID:r
                RECURRENCE-ID;TZID=Europe/Paris:20121106T180000
                SUMMARY:Café, ailleurs
                DTSTART:20121107T180000
                DTEND:20121107T190000
                END:VEVENT
                END:VCALENDAR
                """);
        assertThat(content.unfit()).isEmpty();
        assertThat(content.events().get(0).recurrence()).isEqualTo("FREQ=WEEKLY;UNTIL=20121120T225959Z");
        assertThat(content.events().get(0).exceptions())
                .containsExactly(LocalDate.of(2012, 10, 30), LocalDate.of(2012, 11, 6));
        assertThat(content.events()).extracting(FoundEvent::key).containsExactly("r", "r 2012-11-06T18:00");
    }

    @Test
    void oldProgramsWriteAnotherAlphabet() {
        byte[] file = ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Fête de l'économie\n" + HOURS
                        + "END:VEVENT\nEND:VCALENDAR")
                .getBytes(Charset.forName("windows-1252"));
        assertThat(read(file).events().get(0).title()).isEqualTo("Fête de l'économie");
    }

    @Test
    void aLineOfFiveMegabytesIsRefused() {
        String long5 =
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:" + "a".repeat(5_000_000) + "\nEND:VEVENT\nEND:VCALENDAR";
        assertThatThrownBy(() -> CalendarReader.read(long5.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableCalendarException.class)
                .hasMessageContaining("ligne 3 est trop longue");
        assertThatThrownBy(() -> CalendarReader.read(new byte[CalendarText.HEAVIEST + 1]))
                .hasMessageContaining("5\u00a0Mo");
        String folded =
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:" + "abc\n ".repeat(100_000) + "\nEND:VEVENT\nEND:VCALENDAR";
        assertThatThrownBy(() -> CalendarReader.read(folded.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("trop longue");
    }

    @Test
    void tooManyAndTooDeepAreRefused() {
        String many =
                "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nEND:VEVENT\n".repeat(CalendarReader.MOST + 1) + "END:VCALENDAR";
        assertThatThrownBy(() -> CalendarReader.read(many.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("2\u00a0000");
        String deep = "BEGIN:VCALENDAR\n".repeat(100_000);
        assertThatThrownBy(() -> CalendarReader.read(deep.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("emboîtés");
    }

    @ParameterizedTest
    @CsvSource({"<html></html>", "%PDF-1.4", "''", "nom;date"})
    void whatIsNoCalendarIsRefused(String text) {
        assertThatThrownBy(() -> CalendarReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableCalendarException.class)
                .hasMessageContaining("BEGIN:VCALENDAR");
    }

    @Test
    void theSameFileReadsTheSame() {
        String lines = HOURS + "SUMMARY:Sans identifiant";
        String file = "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + lines + "\nEND:VEVENT\nEND:VCALENDAR";
        assertThat(read(file)).isEqualTo(read(file));
        assertThat(read(file).events().get(0).uid()).startsWith("sans-uid-");
    }
}
