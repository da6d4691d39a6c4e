package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Meetings;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A decision, as it is typed.
 *
 * @param about the key of what it is tied to
 * @param item the number of an item of the agenda, or nothing
 * @param dueOn by when it is to be carried out, or nothing
 */
record DecisionForm(
        @NotBlank(message = "Dites en une phrase ce qui est décidé.") @Size(max = 300, message = "300 caractères au plus.") @Nullable String title,

        @Size(max = 5000, message = "5 000 caractères au plus.") @Nullable String wording,

        @NotBlank(message = "Choisissez ce que la décision concerne.") @Nullable String about,

        @Nullable String item,
        @Nullable String dueOn) {

    private static final int LONGEST_YEARS = 10;

    static DecisionForm empty() {
        return new DecisionForm("", "", "", "", "");
    }

    /** The item of the agenda that was chosen; marks one that is not on it. */
    @Nullable Long item(List<Meetings.Item> agenda, BindingResult errors) {
        if (item == null || item.isBlank()) {
            return null;
        }
        Optional<Long> chosen = agenda.stream()
                .map(Meetings.Item::id)
                .filter(id -> item.equals(String.valueOf(id)))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.rejectValue("item", "item", "Choisissez un point de l’ordre du jour.");
        }
        return chosen.orElse(null);
    }

    /** The day by which it is to be carried out; marks one before the meeting. */
    @Nullable LocalDate due(LocalDate meeting, BindingResult errors) {
        if (dueOn == null || dueOn.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(dueOn.strip());
            if (!day.isBefore(meeting) && day.getYear() <= meeting.getYear() + LONGEST_YEARS) {
                return day;
            }
            errors.rejectValue("dueOn", "order", "L’échéance suit la réunion, de dix ans au plus.");
        } catch (DateTimeParseException e) {
            errors.rejectValue("dueOn", "date", "Indiquez une date, comme 22/11/2014.");
        }
        return null;
    }
}
