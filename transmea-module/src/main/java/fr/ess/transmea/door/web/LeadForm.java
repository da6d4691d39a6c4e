package fr.ess.transmea.door.web;

import fr.ess.directory.CommuneMatch;
import fr.ess.directory.Territories;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.french.Typed;
import fr.ess.transmea.LeadSource;
import fr.ess.transmea.Origin;
import fr.ess.transmea.Situation;
import fr.ess.transmea.door.NewLead;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody writes to the fund.
 *
 * @param place a commune, or its postal code
 * @param trap a field that people do not see: what fills it is a program
 */
record LeadForm(
        @Nullable LeadSource from,

        @NotBlank(message = "Indiquez votre nom.") @Size(max = 120, message = "120 caractères au plus.") @Nullable String name,

        @Nullable String email,

        @Size(max = 30, message = "30 caractères au plus.") @Nullable String phone,

        @NotBlank(message = "Nommez l’entreprise, ou décrivez-la en quelques mots.") @Size(max = 200, message = "200 caractères au plus.") @Nullable String company,

        @Nullable String place,
        @Nullable String employees,

        @Nullable Origin origin,

        @Nullable String hearing,

        @Size(max = 4000, message = "4 000 caractères au plus.") @Nullable String message,

        @Nullable String trap) {

    private static final int MOST_EMPLOYEES = 100_000;

    static LeadForm blank(@Nullable LeadSource from) {
        return new LeadForm(from, "", "", "", "", "", "", null, "", "", "");
    }

    boolean isTrapped() {
        return trap != null && !trap.isBlank();
    }

    /** The lead, or nothing and the faults. */
    Optional<NewLead> read(Territories territories, LocalDate today, BindingResult errors) {
        Optional<EmailAddress> address = EmailAddress.parse(Typed.line(email));
        if (address.isEmpty()) {
            errors.rejectValue("email", "email", "Une adresse électronique, comme nom@exemple.fr.");
        }
        if (from == null) {
            errors.rejectValue("from", "from", "Dites qui vous êtes.");
        }
        if (origin == null) {
            errors.rejectValue("origin", "origin", "Choisissez le cas le plus proche.");
        }
        Integer commune = commune(territories, errors);
        Integer count = count(errors);
        LocalDate day = hearing(today, errors);
        if (errors.hasErrors() || from == null || origin == null || address.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NewLead(
                from,
                Typed.line(name),
                address.get(),
                Typed.orNull(Typed.line(phone)),
                Typed.line(company),
                commune,
                count,
                origin,
                origin == Origin.COURT ? Situation.RECEIVERSHIP : Situation.HEALTHY,
                day,
                Typed.text(message).strip()));
    }

    private @Nullable Integer commune(Territories territories, BindingResult errors) {
        String typed = Typed.line(place);
        if (typed.isEmpty()) {
            return null;
        }
        boolean code = typed.matches("[0-9]{4,5}");
        CommuneMatch match = territories.resolve(code ? typed : null, code ? null : typed);
        if (match instanceof CommuneMatch.Resolved resolved) {
            return resolved.commune().id();
        }
        errors.rejectValue(
                "place",
                "place",
                match instanceof CommuneMatch.Ambiguous
                        ? "Plusieurs communes répondent à ce code ou à ce nom\u00a0: précisez."
                        : "Cette commune n’est pas en Rhône-Alpes, où le fonds investit, ou son nom ne nous dit rien.");
        return null;
    }

    private @Nullable Integer count(BindingResult errors) {
        String typed = Typed.line(employees);
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,6}") || Integer.parseInt(typed) > MOST_EMPLOYEES) {
            errors.rejectValue("employees", "number", "Indiquez un nombre entier de salariés, comme 12.");
            return null;
        }
        return Integer.valueOf(typed);
    }

    private @Nullable LocalDate hearing(LocalDate today, BindingResult errors) {
        String typed = Typed.line(hearing);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.isBefore(today)) {
                errors.rejectValue(
                        "hearing", "past", "Cette date est passée\u00a0: une audience à venir est attendue.");
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            errors.rejectValue("hearing", "date", "Indiquez une date, comme 2026-12-15.");
            return null;
        }
    }
}
