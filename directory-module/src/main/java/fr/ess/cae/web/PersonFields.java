package fr.ess.cae.web;

import fr.ess.cae.CoOperative;
import fr.ess.cae.EntrySituation;
import fr.ess.cae.Gender;
import fr.ess.cae.LeavingReason;
import fr.ess.cae.MembershipStatus;
import fr.ess.cae.SocialNumber;
import fr.ess.cae.people.CaePlaces;
import fr.ess.cae.people.PathRules;
import fr.ess.cae.people.PersonDraft;
import fr.ess.cae.people.PersonRecord;
import fr.ess.platform.french.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what people type about a person; what is wrong is put beside its field. */
@Component
class PersonFields {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final String SOCIAL_NUMBER =
            "Ceci ressemble à un numéro de sécurité sociale\u00a0: le registre n’en garde jamais.";

    private final CaePlaces places;

    PersonFields(CaePlaces places) {
        this.places = places;
    }

    /** Nothing where {@code faults} got something to say. */
    Optional<PersonDraft> person(
            CoOperative cae, Map<String, String> sent, boolean birthRequired, Map<String, String> faults) {
        String last = name(sent, "lastName", "Indiquez le nom, en 100 caractères au plus.", faults);
        String first = name(sent, "firstName", "Indiquez le prénom, en 100 caractères au plus.", faults);
        LocalDate born = date(sent.get("bornOn")).orElse(null);
        if (born == null && (birthRequired || !Typed.line(sent.get("bornOn")).isEmpty())) {
            faults.put("bornOn", "Indiquez la date de naissance, comme 22/11/1975.");
        }
        Gender gender = constant(Gender.class, sent.get("gender")).orElse(null);
        EntrySituation situation =
                constant(EntrySituation.class, sent.get("situation")).orElse(null);
        if (gender == null) {
            faults.put("gender", "Choisissez une des valeurs proposées.");
        }
        if (situation == null) {
            faults.put("situation", "Choisissez une des valeurs proposées.");
        }
        String commune = Typed.line(sent.get("commune"));
        Integer communeId =
                commune.isEmpty() ? null : places.commune(cae, commune).orElse(null);
        if (!commune.isEmpty() && communeId == null) {
            faults.put("commune", "Cette commune n’est pas dans la région\u00a0: écrivez son nom entier ou son code.");
        }
        String activity = Typed.line(sent.get("activity"));
        if (activity.length() > 200) {
            faults.put("activity", "Décrivez l’activité en 200 caractères au plus.");
        }
        refuseSocialNumbers(sent, faults);
        if (!faults.isEmpty() || gender == null || situation == null) {
            return Optional.empty();
        }
        return Optional.of(new PersonDraft(
                last,
                first,
                born,
                gender,
                situation,
                communeId,
                places.sector(Typed.line(sent.get("sector"))).orElse(null),
                Typed.orNull(activity)));
    }

    /** From which day a status holds; nothing where {@code faults} got something to say. */
    Optional<PathRules.Point> point(Map<String, String> sent, Map<String, String> faults) {
        MembershipStatus status =
                constant(MembershipStatus.class, sent.get("status")).orElse(null);
        LocalDate day = date(sent.get("onDay")).orElse(null);
        LeavingReason reason = constant(LeavingReason.class, sent.get("reason")).orElse(null);
        if (status == null) {
            faults.put("status", "Choisissez un statut.");
        }
        if (day == null || day.getYear() < 1995) {
            faults.put("onDay", "Indiquez une date, comme 22/11/2014.");
        }
        if (status == MembershipStatus.LEFT && reason == null) {
            faults.put("reason", "Dites pourquoi la personne sort.");
        }
        return status == null || day == null || !faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new PathRules.Point(status, day, status == MembershipStatus.LEFT ? reason : null));
    }

    /** What the form of a record begins with. */
    static Map<String, String> typed(PersonRecord record) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("lastName", Objects.requireNonNullElse(record.lastName(), ""));
        typed.put("firstName", Objects.requireNonNullElse(record.firstName(), ""));
        typed.put("gender", record.row().gender().name());
        typed.put("situation", record.row().situation().name());
        typed.put("commune", Objects.requireNonNullElse(record.communeCode(), ""));
        typed.put("sector", record.sectorId() == null ? "" : String.valueOf(record.sectorId()));
        typed.put("activity", Objects.requireNonNullElse(record.row().activity(), ""));
        typed.put("version", String.valueOf(record.version()));
        return typed;
    }

    static Optional<LocalDate> date(@Nullable String typed) {
        for (DateTimeFormatter format : DATES) {
            try {
                LocalDate day = LocalDate.parse(Typed.line(typed), format);
                if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                    return Optional.of(day);
                }
            } catch (DateTimeParseException other) {
                // the next format
            }
        }
        return Optional.empty();
    }

    private static String name(Map<String, String> sent, String field, String fault, Map<String, String> faults) {
        String name = Typed.line(sent.get(field));
        if (name.isEmpty() || name.length() > 100) {
            faults.put(field, fault);
        }
        return name;
    }

    private static void refuseSocialNumbers(Map<String, String> sent, Map<String, String> faults) {
        List.of("lastName", "firstName", "commune", "activity").forEach(field -> {
            if (SocialNumber.isIn(Typed.line(sent.get(field)))) {
                faults.put(field, SOCIAL_NUMBER);
            }
        });
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(Typed.line(typed)))
                .findFirst();
    }
}
