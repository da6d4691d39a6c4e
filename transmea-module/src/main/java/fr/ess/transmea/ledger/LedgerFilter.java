package fr.ess.transmea.ledger;

import fr.ess.transmea.EntryKind;
import fr.ess.transmea.Instrument;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which movements somebody asks for.
 *
 * @param from the first day; none for the fund's first
 * @param until the last day
 * @param file a reference
 */
public record LedgerFilter(
        @Nullable LocalDate from,
        LocalDate until,
        @Nullable EntryKind kind,
        @Nullable Instrument instrument,
        @Nullable String file) {}
