package fr.ess.events.registration.web;

import fr.ess.events.registration.ConsentPurpose;
import fr.ess.events.registration.Registration;
import fr.ess.events.registration.UnfitWishException;
import fr.ess.events.registration.Wish;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.french.Typed;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What somebody typed to register, or to change it.
 *
 * @param accompagnants one name a line
 * @param trap a field that people do not see: what fills it is a program
 */
record RegistrationForm(
        @Nullable String date,
        @Nullable String nom,
        @Nullable String email,
        @Nullable String organisation,
        @Nullable String accompagnants,
        @Nullable String groupe,
        @Nullable String effectif,
        @Nullable List<String> seances,
        @Nullable List<String> accords,
        @Nullable String trap) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ORGANISATION = 200;
    private static final int MOST_LINES = 20;

    static RegistrationForm empty(@Nullable String date) {
        return new RegistrationForm(date, null, null, null, null, null, null, List.of(), List.of(), null);
    }

    static RegistrationForm of(Registration registration, Set<ConsentPurpose> consents) {
        boolean group = registration.group() != null;
        return new RegistrationForm(
                registration.start().toString(),
                registration.name(),
                registration.email(),
                registration.organisation(),
                String.join("\n", registration.companions()),
                registration.group(),
                group ? Integer.toString(registration.persons()) : null,
                registration.wished().stream().map(String::valueOf).toList(),
                consents.stream().map(Enum::name).toList(),
                null);
    }

    /** The same for another time: who changes a registration keeps its own. */
    RegistrationForm at(LocalDateTime start) {
        return new RegistrationForm(
                start.toString(), nom, email, organisation, accompagnants, groupe, effectif, seances, accords, trap);
    }

    boolean isTrapped() {
        return trap != null && !trap.isBlank();
    }

    Optional<EmailAddress> address() {
        return EmailAddress.parse(Typed.line(email));
    }

    /** What is asked for, or nothing where a field has no meaning, which is told. */
    Optional<Wish> read(EmailAddress address, Errors errors) {
        String name = Typed.line(nom);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.rejectValue("nom", "nom", "Indiquez votre nom, en 120 caractères au plus.");
        }
        String from = Typed.line(organisation);
        if (from.length() > LONGEST_ORGANISATION) {
            errors.rejectValue("organisation", "organisation", "200 caractères au plus.");
        }
        String group = Typed.line(groupe);
        if (group.length() > LONGEST_ORGANISATION) {
            errors.rejectValue("groupe", "groupe", "200 caractères au plus.");
        }
        List<String> companions = companions(errors);
        int size = groupSize(group, errors);
        Optional<LocalDateTime> start = start();
        if (start.isEmpty()) {
            errors.rejectValue("date", "date", "Choisissez une des dates à venir.");
        }
        List<Long> sessions = sessions(errors);
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Wish(
                start.orElseThrow(),
                address,
                name,
                Typed.orNull(from),
                companions,
                Typed.orNull(group),
                size,
                sessions,
                consents()));
    }

    /** Tells what the event does not offer at the field that it is about. */
    static void tell(UnfitWishException unfit, Errors errors) {
        errors.rejectValue(unfit.field(), unfit.field(), unfit.sentence());
    }

    private Optional<LocalDateTime> start() {
        try {
            return Optional.of(LocalDateTime.parse(Typed.line(date)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private List<String> companions(Errors errors) {
        List<String> names = Typed.text(accompagnants)
                .lines()
                .map(Typed::line)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .toList();
        if (names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            errors.rejectValue("accompagnants", "accompagnants", "Un nom par ligne, de 120 caractères au plus.");
        }
        return names;
    }

    private int groupSize(String group, Errors errors) {
        String typed = Typed.line(effectif);
        if (group.isEmpty()) {
            if (!typed.isEmpty()) {
                errors.rejectValue("groupe", "groupe", "Nommez le groupe, ou laissez son effectif vide.");
            }
            return 0;
        } else if (!typed.matches("\\d{1,4}")) {
            errors.rejectValue("effectif", "effectif", "Indiquez combien vous serez, vous compris.");
            return 0;
        }
        return Integer.parseInt(typed);
    }

    private List<Long> sessions(Errors errors) {
        List<String> typed = seances == null ? List.of() : seances;
        if (typed.size() > MOST_LINES || typed.stream().anyMatch(one -> !one.matches("\\d{1,18}"))) {
            errors.rejectValue("seances", "seances", "Une séance choisie n’est pas au programme de cet événement.");
            return List.of();
        }
        return typed.stream().map(Long::valueOf).toList();
    }

    private Set<ConsentPurpose> consents() {
        Set<ConsentPurpose> agreed = EnumSet.noneOf(ConsentPurpose.class);
        Arrays.stream(ConsentPurpose.values())
                .filter(purpose -> accords != null && accords.contains(purpose.name()))
                .forEach(agreed::add);
        return agreed;
    }
}
