package fr.ess.transmea.ledger.web;

import fr.ess.platform.french.Typed;
import fr.ess.platform.money.Euros;
import fr.ess.transmea.EntryKind;
import fr.ess.transmea.Instrument;
import fr.ess.transmea.ledger.Movement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A movement, as it is typed. */
record MovementForm(
        @Nullable String kind,
        @Nullable String instrument,
        @Nullable String amount,
        @Nullable String proceeds,
        @Nullable String day,
        @Nullable String note) {

    /** What officers enter by hand: commitments are the committee's. */
    static final Set<EntryKind> BY_HAND = EnumSet.complementOf(EnumSet.of(EntryKind.COMMITMENT));

    /** What is typed, or nothing where a field is marked as wrong. */
    Optional<Movement> read(long file, String enteredBy, Errors errors) {
        String fault = "Choisissez un mouvement.";
        Optional<EntryKind> what = TypedFields.choice(EntryKind.class, kind, "kind", fault, errors);
        if (what.isPresent() && !BY_HAND.contains(what.get())) {
            errors.rejectValue("kind", "committee", "Un engagement vient d’une décision du comité.");
        }
        Optional<Instrument> by = TypedFields.choice(
                Instrument.class, instrument, "instrument", "Choisissez de quel instrument il s’agit.", errors);
        Optional<Euros> cost = TypedFields.amount(amount, "amount", errors);
        Optional<Euros> brought = TypedFields.amountOrNone(proceeds, "proceeds", errors);
        if (brought.isPresent() && what.isPresent() && what.get() != EntryKind.TRANSFER) {
            errors.rejectValue("proceeds", "sale", "Seule une cession a un prix de vente.");
        }
        Optional<LocalDate> on = TypedFields.day(day, "day", errors);
        String said = TypedFields.notLonger(Typed.line(note), 500, "note", errors);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new Movement(
                        file,
                        by.orElseThrow(),
                        what.orElseThrow(),
                        cost.orElseThrow(),
                        brought.orElse(null),
                        on.orElseThrow(),
                        said,
                        enteredBy));
    }
}
