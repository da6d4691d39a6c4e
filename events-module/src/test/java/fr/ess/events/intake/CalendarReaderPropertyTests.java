package fr.ess.events.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class CalendarReaderPropertyTests {

    /** Whatever stands in the properties of an event, it is taken or refused. */
    @Property(tries = 2000)
    void nothingThatIsWrittenBreaksTheReader(@ForAll @Size(max = 12) List<Piece> pieces) throws Exception {
        StringBuilder file = new StringBuilder("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n");
        pieces.forEach(piece -> file.append(piece.text));
        CalendarContent content = CalendarReader.read(
                file.append("\nEND:VEVENT\nEND:VCALENDAR").toString().getBytes(StandardCharsets.UTF_8));
        content.unfit().forEach(unfit -> assertThat(unfit.reason()).isNotBlank());
    }

    enum Piece {
        START("DTSTART"),
        END("\nDTEND"),
        ZONE(";TZID=Europe/Paris"),
        NOWHERE(";TZID=../../etc"),
        QUOTE(";X=\"a:b;c\""),
        OPEN_QUOTE(";X=\""),
        COLON(":"),
        TIME("20121028T023000"),
        LAST("99999999T999999Z"),
        RULE("\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=3"),
        EVERY("\nRRULE:FREQ=DAILY;COUNT=999;BYDAY=-5FR"),
        OUT("\nEXDATE:,"),
        PERIOD("\nDURATION:-P999999999999W"),
        FOLD("\r\n "),
        BEGIN("\nBEGIN:VEVENT\n"),
        FINISH("\nEND:VEVENT\n"),
        CODED("\nSUMMARY;ENCODING=QUOTED-PRINTABLE:=ZZ=E9="),
        SIGN("\u0000\ud83c");

        private final String text;

        Piece(String text) {
            this.text = text;
        }
    }
}
