package fr.ess.platform.journal.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.journal.JournalEntry;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalCsvTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatASpreadsheetWouldCalculateBecomesText(String cell) {
        assertThat(JournalCsv.harmless(cell)).isEqualTo("'" + cell);
    }

    @Test
    void anEntryIsOneRecordWhateverItHolds() throws IOException {
        StringWriter out = new StringWriter();
        try (JournalCsv csv = new JournalCsv(out, ZoneId.of("Europe/Paris"))) {
            csv.write(new JournalEntry(
                    1,
                    Instant.parse("2026-11-22T09:00:00Z"),
                    "=cmd",
                    List.of("STAFF"),
                    "thing.updated",
                    "thing",
                    "1",
                    "a;\"b\"",
                    List.of(new JournalEntry.FieldChange("name", "é", null)),
                    null,
                    "192.0.2.1",
                    "POST /x",
                    "r1"));
        }
        assertThat(out.toString().lines().toList())
                .hasSize(2)
                .last()
                .isEqualTo(
                        "1;2026-11-22T10:00:00+01:00;'=cmd;STAFF;thing.updated;thing;1;\"a;\"\"b\"\"\";name=é;;;192.0.2.1;POST /x;r1");
    }
}
