package fr.ess.contract.web;

import fr.ess.contract.ContractAct;
import fr.ess.contract.Contracts;
import fr.ess.contract.SectorContract;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands {@code ?contrat=} and {@code ?date=}, which every page of the contract accepts. */
@Component
public class ReadingDays {

    /** No contract of the social economy is older; PostgreSQL knows fewer days than Java. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Contracts contracts;
    private final Clock clock;

    ReadingDays(Contracts contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    /**
     * Without {@code contract} the one of the day, without {@code date} today.
     *
     * @throws BadParameterException if there is no such contract, or the date is none or is still to come
     * @throws NotFoundException if there is no contract at all
     */
    public ReadingDay of(@Nullable String contract, @Nullable String date) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = date == null || date.isBlank() ? today : day(date, today);
        SectorContract read = contract == null || contract.isBlank()
                ? contracts.around(day).orElseThrow(NotFoundException::new)
                : contracts
                        .find(contract)
                        .orElseThrow(() -> new BadParameterException("contrat", "Il n’y a pas de contrat de ce nom."));
        return new ReadingDay(read, day, firstDay(read), today);
    }

    private static LocalDate day(String date, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(date.strip());
            if (day.isAfter(today)) {
                throw new BadParameterException("date", "Le contrat se lit jusqu’à aujourd’hui au plus tard.");
            }
            if (day.isBefore(EARLIEST)) {
                throw new BadParameterException("date", "Aucun contrat n’est aussi ancien.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new BadParameterException("date", "Une date s’écrit année-mois-jour, par exemple 2014-12-31.");
        }
    }

    private @Nullable LocalDate firstDay(SectorContract contract) {
        return contracts.acts(contract).stream()
                .map(ContractAct::visibleFrom)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
