package fr.ess.events.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars of many programs, whole and broken, where they lie beside the repository. */
class RealCalendarsTests {

    private static final Path DATA = Path.of("../../shared/data/ical");

    @BeforeEach
    void files() {
        assumeThat(DATA).as("the real files are no part of the repository").exists();
    }

    @Test
    void eachIsReadOrRefusedWithAReason() throws IOException {
        Map<String, String> outcomes = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(DATA)) {
            files = all.toList();
        }
        for (Path file : files) {
            outcomes.put(String.valueOf(file.getFileName()), outcome(Files.readAllBytes(file)));
        }
        assertThat(outcomes).hasSizeGreaterThan(300);
        assertThat(outcomes.values()).allSatisfy(outcome -> assertThat(outcome).isNotBlank());
        assertThat(outcomes.values().stream().filter(outcome -> outcome.startsWith("0 pris, 0 refusés")))
                .as("zones hold no event")
                .hasSizeGreaterThan(300);
        assertThat(outcomes)
                .extractingByKey("ical4j+ical4j_src_test_resources_samples_valid_google_aus_holidays.ics")
                .asString()
                .startsWith("87 pris, 9 refusés");
    }

    private static String outcome(byte[] file) {
        try {
            CalendarContent content = CalendarReader.read(file);
            assertThat(content.unfit())
                    .allSatisfy(unfit -> assertThat(unfit.reason()).isNotBlank());
            return content.events().size() + " pris, " + content.unfit().size() + " refusés " + content.unfit();
        } catch (UnreadableCalendarException e) {
            return e.reason();
        }
    }
}
