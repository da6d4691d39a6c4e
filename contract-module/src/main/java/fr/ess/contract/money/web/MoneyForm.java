package fr.ess.contract.money.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.money.MoneyEntry;
import fr.ess.contract.money.MoneyStep;
import fr.ess.contract.money.TypedAmount;
import fr.ess.platform.french.Typed;
import fr.ess.platform.money.Euros;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A line of money, as it is typed. */
record MoneyForm(
        @Nullable String step,
        @Nullable String action,
        @Nullable String funder,
        @Nullable String year,
        @Nullable String amount,
        @Nullable String day,
        @Nullable String known,
        @Nullable String reference,
        @Nullable String note) {

    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_NOTE = 500;

    /** What is typed, or nothing where a field is marked as wrong. */
    Optional<MoneyEntry> read(
            SectorContract contract,
            Set<String> actions,
            Set<String> funders,
            LocalDate today,
            String enteredBy,
            BindingResult errors) {
        MoneyStep chosen = Arrays.stream(MoneyStep.values())
                .filter(one -> one.name().equals(step))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            errors.rejectValue("step", "step", "Choisissez une étape.");
        }
        choose("action", action, actions, "Choisissez une action du contrat.", errors);
        choose("funder", funder, funders, "Choisissez un financeur du contrat.", errors);
        String typedYear = Typed.line(year);
        if (!typedYear.matches("[0-9]{4}") || !contract.covers(Integer.parseInt(typedYear))) {
            errors.rejectValue(
                    "year",
                    "year",
                    "Choisissez une année du contrat, de " + contract.firstYear() + " à " + contract.lastYear() + ".");
        }
        TypedAmount typed = TypedAmount.readPositive(amount);
        Euros euros = typed.euros();
        if (typed.fault() != null) {
            errors.rejectValue("amount", "amount", typed.fault());
        }
        LocalDate on = day(day, "day", "Donnez un jour.", errors);
        LocalDate knownOn = day(known, "known", "Donnez le jour depuis lequel la ligne est connue.", errors);
        if (on != null) {
            check(contract, chosen, on, today, errors);
        }
        if (knownOn != null && knownOn.isAfter(today)) {
            errors.rejectValue("known", "future", "Ce jour est encore à venir.");
        }
        if (Typed.line(reference).length() > LONGEST_REFERENCE) {
            errors.rejectValue("reference", "long", "100 caractères au plus.");
        }
        if (Typed.line(note).length() > LONGEST_NOTE) {
            errors.rejectValue("note", "long", "500 caractères au plus.");
        }
        if (errors.hasErrors() || chosen == null || euros == null || on == null || knownOn == null) {
            return Optional.empty();
        }
        return Optional.of(new MoneyEntry(
                chosen,
                Long.parseLong(Objects.toString(action)),
                Long.parseLong(Objects.toString(funder)),
                Integer.parseInt(typedYear),
                euros,
                on,
                knownOn,
                Typed.orNull(Typed.line(reference)),
                Typed.orNull(Typed.line(note)),
                enteredBy));
    }

    private static void choose(
            String field, @Nullable String typed, Set<String> known, String fault, BindingResult errors) {
        if (typed == null || !known.contains(typed)) {
            errors.rejectValue(field, "unknown", fault);
        }
    }

    /** Commitments are of the years of the contract (art. 8); payments may come later. */
    private static void check(
            SectorContract contract, @Nullable MoneyStep step, LocalDate day, LocalDate today, BindingResult errors) {
        if (day.getYear() < contract.firstYear() || (step != MoneyStep.PAID && day.getYear() > contract.lastYear())) {
            errors.rejectValue(
                    "day",
                    "outside",
                    "Le contrat couvre ce qui est décidé du 1er\u00a0janvier " + contract.firstYear()
                            + " au 31\u00a0décembre " + contract.lastYear() + ".");
        } else if (day.isAfter(today)) {
            errors.rejectValue("day", "future", "Ce jour est encore à venir.");
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed, String field, String fault, BindingResult errors) {
        try {
            LocalDate day = LocalDate.parse(Typed.line(typed));
            if (day.getYear() >= 1900 && day.getYear() < 3000) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // The sentence below says it.
        }
        errors.rejectValue(field, "date", fault);
        return null;
    }
}
