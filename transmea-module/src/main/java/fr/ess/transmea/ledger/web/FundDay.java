package fr.ess.transmea.ledger.web;

import fr.ess.platform.web.BadParameterException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The day for which a page of the fund is read: {@code ?date=}, or today. */
public record FundDay(LocalDate day, LocalDate today) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** @throws BadParameterException if the date is none, or is still to come */
    public static FundDay of(@Nullable String date, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (date == null || date.isBlank()) {
            return new FundDay(today, today);
        }
        try {
            LocalDate day = LocalDate.parse(date.strip());
            if (day.isAfter(today)) {
                throw new BadParameterException("date", "Le fonds se lit jusqu’à aujourd’hui au plus tard.");
            }
            if (day.isBefore(EARLIEST)) {
                throw new BadParameterException("date", "Aucun fonds n’est aussi ancien.");
            }
            return new FundDay(day, today);
        } catch (DateTimeParseException e) {
            throw new BadParameterException("date", "Une date s’écrit année-mois-jour, par exemple 2012-12-31.");
        }
    }

    public boolean past() {
        return day.isBefore(today);
    }
}
