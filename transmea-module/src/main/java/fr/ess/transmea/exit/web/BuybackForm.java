package fr.ess.transmea.exit.web;

import fr.ess.platform.french.Typed;
import fr.ess.platform.money.Euros;
import fr.ess.transmea.exit.BuybackPlan;
import fr.ess.transmea.ledger.web.TypedFields;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A schedule, as it is typed: how many instalments, or how much each. */
record BuybackForm(
        @Nullable String agreed,
        @Nullable String first,
        @Nullable String months,
        @Nullable String count,
        @Nullable String each,
        @Nullable String note) {

    /** The schedule of what the fund holds, or nothing where a field is marked as wrong. */
    Optional<BuybackPlan> read(Euros held, LocalDate today, Errors errors) {
        Optional<LocalDate> on = TypedFields.day(agreed, "agreed", errors);
        if (on.isPresent() && on.get().isAfter(today)) {
            errors.rejectValue("agreed", "future", "Ce jour est encore à venir.");
        }
        Optional<LocalDate> start = TypedFields.day(first, "first", errors);
        int step = number(months, 1, 24, "months", "Entre deux échéances passent 1 à 24 mois.", errors);
        Optional<Euros> amount = TypedFields.amountOrNone(each, "each", errors);
        boolean byCount = !Typed.line(count).isEmpty();
        if (byCount == amount.isPresent() && !errors.hasFieldErrors("each")) {
            errors.rejectValue(
                    "count", "either", "Donnez le nombre d’échéances ou le montant de chacune, l’un des deux.");
        }
        int instalments = byCount
                ? number(count, 1, BuybackPlan.MOST_INSTALMENTS, "count", "Prévoyez de 1 à 240 échéances.", errors)
                : 1;
        TypedFields.notLonger(Typed.line(note), 500, "note", errors);
        if (held.cents() < instalments) {
            errors.rejectValue("count", "nothing", "Le fonds ne détient plus de quoi faire ces échéances ce jour-là.");
        }
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        Optional<BuybackPlan> plan = byCount
                ? Optional.of(BuybackPlan.even(held, start.orElseThrow(), step, instalments))
                : BuybackPlan.of(held, amount.orElseThrow(), start.orElseThrow(), step);
        if (plan.isEmpty()) {
            errors.rejectValue("each", "few", "À ce rythme, il faudrait plus de 240 échéances.");
        }
        return plan;
    }

    private static int number(@Nullable String typed, int least, int most, String field, String fault, Errors errors) {
        int value = TypedFields.count(typed).orElse(-1);
        if (value < least || value > most) {
            errors.rejectValue(field, "number", fault);
            return least;
        }
        return value;
    }
}
