package fr.ess.transmea.followup.web;

import fr.ess.platform.french.Typed;
import fr.ess.platform.money.Euros;
import fr.ess.transmea.followup.FollowUp;
import fr.ess.transmea.followup.TeamState;
import fr.ess.transmea.ledger.web.TypedFields;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A visit and figures, as they are typed. */
record FollowUpForm(
        @Nullable String day,
        @Nullable String jobs,
        @Nullable String turnover,
        @Nullable String equity,
        @Nullable String cash,
        @Nullable Boolean visit,
        @Nullable String team,
        @Nullable String training,
        @Nullable String note) {

    private static final int MOST_JOBS = 100_000;

    /** What is typed, or nothing where a field is marked as wrong. */
    Optional<FollowUp.Told> read(LocalDate today, Errors errors) {
        Optional<LocalDate> asOf = TypedFields.day(day, "day", errors);
        if (asOf.isPresent() && asOf.get().isAfter(today)) {
            errors.rejectValue("day", "future", "Ce jour est encore à venir.");
        }
        Optional<Integer> count = TypedFields.count(jobs).filter(number -> number <= MOST_JOBS);
        if (count.isEmpty()) {
            errors.rejectValue("jobs", "number", "Donnez un nombre d’emplois, sans décimale.");
        }
        Optional<Euros> sold = TypedFields.amountOrNone(turnover, "turnover", errors);
        Optional<Euros> own = TypedFields.signedOrNone(equity, "equity", errors);
        Optional<Euros> held = TypedFields.signedOrNone(cash, "cash", errors);
        Optional<TeamState> doing = TypedFields.named(TeamState.class, team);
        if (doing.isEmpty() && team != null && !team.isBlank()) {
            errors.rejectValue("team", "choice", "Choisissez comment va l’équipe.");
        }
        String trained = TypedFields.notLonger(Typed.text(training).strip(), 1_000, "training", errors);
        String said = TypedFields.notLonger(Typed.text(note).strip(), 4_000, "note", errors);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new FollowUp.Told(
                        asOf.orElseThrow(),
                        count.orElseThrow(),
                        sold.orElse(null),
                        own.orElse(null),
                        held.orElse(null),
                        Boolean.TRUE.equals(visit),
                        trained,
                        doing.orElse(null),
                        said));
    }
}
