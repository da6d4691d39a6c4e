package fr.ess.contract.amendment.web;

import fr.ess.contract.ElementKind;
import fr.ess.contract.PartyRole;
import fr.ess.contract.amendment.Wording;
import fr.ess.platform.french.Labels;
import fr.ess.platform.french.Typed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What an act says of an element, as it is typed.
 *
 * @param order position among its like
 * @param base the version in force that the person looked at
 */
record ElementForm(
        @Nullable String code,
        @Nullable String title,
        @Nullable String text,
        @Nullable String order,
        @Nullable String parent,
        @Nullable String role,
        @Nullable String representedBy,
        @Nullable String capacity,
        @Nullable String delegate,
        @Nullable String delegateCapacity,
        @Nullable String ended,
        @Nullable Long version,
        @Nullable Long base,
        @Nullable Map<String, String> started) {

    static final String GOES_ON = "continue";
    static final String ENDS = "prend fin";
    private static final int LONGEST = 100_000;

    /** What is found by its code, so that a new one has to have it. */
    private static final Set<ElementKind> CODED = EnumSet.of(
            ElementKind.ARTICLE,
            ElementKind.AXIS,
            ElementKind.OBJECTIVE,
            ElementKind.SUB_OBJECTIVE,
            ElementKind.ACTION,
            ElementKind.EVALUATION_QUESTION);

    static ElementForm of(Wording said, String place, long version, @Nullable Long base, Labels labels) {
        Map<String, String> values = values(said, place, labels);
        return new ElementForm(
                values.get("code"),
                values.get("title"),
                values.get("text"),
                values.get("order"),
                values.get("parent"),
                values.get("role"),
                values.get("representedBy"),
                values.get("capacity"),
                values.get("delegate"),
                values.get("delegateCapacity"),
                values.get("ended"),
                version,
                base,
                values);
    }

    /** Under the names of the form; what is chosen has its French name as value, since the conflict screen shows it. */
    static Map<String, String> values(Wording said, String place, Labels labels) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("code", Objects.toString(said.code(), ""));
        values.put("title", said.title());
        values.put("text", Typed.text(said.text()).strip());
        values.put("parent", place);
        values.put("order", Integer.toString(said.position()));
        values.put("ended", said.ended() ? ENDS : GOES_ON);
        Wording.Terms terms = said.terms();
        values.put("role", terms == null ? "" : labels.of(terms.role()));
        values.put("representedBy", terms == null ? "" : Objects.toString(terms.representedBy(), ""));
        values.put("capacity", terms == null ? "" : Objects.toString(terms.capacity(), ""));
        values.put("delegate", terms == null ? "" : Objects.toString(terms.delegate(), ""));
        values.put("delegateCapacity", terms == null ? "" : Objects.toString(terms.delegateCapacity(), ""));
        return values;
    }

    /** What is typed of everything but the base and {@code place}; fields that are not right are marked. */
    Optional<Wording> read(Wording before, @Nullable Long place, Labels labels, BindingResult errors) {
        String heading = Typed.line(title);
        if (heading.isEmpty() || heading.length() > 500) {
            errors.rejectValue("title", "title", "Donnez un intitulé de 500 caractères au plus.");
        }
        String words = Typed.text(text).strip();
        if (words.length() > LONGEST) {
            errors.rejectValue("text", "long", "100\u202f000 caractères au plus.");
        }
        String number = Typed.line(code);
        if (number.length() > 20) {
            errors.rejectValue("code", "long", "20 caractères au plus.");
        } else if (number.isEmpty() && needsCode(before)) {
            errors.rejectValue("code", "code", "Donnez un code.");
        } else if (before.elementId() == 0
                && before.kind() != ElementKind.ARTICLE
                && !number.matches("[\\p{L}\\p{N}._-]*")) {
            errors.rejectValue("code", "sign", "Des lettres, des chiffres, des points et des tirets.");
        }
        int position = 0;
        if (Typed.line(order).matches("[1-9][0-9]{0,3}")) {
            position = Integer.parseInt(Typed.line(order));
        } else {
            errors.rejectValue("order", "order", "Donnez un nombre entier de 1 à 9999.");
        }
        Wording.Terms terms = before.kind() == ElementKind.PARTY ? terms(before, labels, errors) : null;
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new Wording(
                        before.id(),
                        before.elementId(),
                        before.kind(),
                        place,
                        number.isEmpty() ? null : number,
                        heading,
                        words,
                        position,
                        ENDS.equals(ended),
                        terms,
                        version == null ? -1 : version,
                        base,
                        before.lastId()));
    }

    private static boolean needsCode(Wording before) {
        return before.code() != null || (before.elementId() == 0 && CODED.contains(before.kind()));
    }

    private Wording.@Nullable Terms terms(Wording before, Labels labels, BindingResult errors) {
        Optional<PartyRole> chosen = Arrays.stream(PartyRole.values())
                .filter(one -> labels.of(one).equals(role))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.rejectValue("role", "role", "Choisissez un rôle.");
            return null;
        }
        if (chosen.get() == PartyRole.SIGNATORY && Typed.line(representedBy).isEmpty()) {
            errors.rejectValue("representedBy", "who", "Dites qui signe pour cette partie.");
        }
        return new Wording.Terms(
                chosen.get(),
                before.terms() == null ? null : before.terms().organisationId(),
                Typed.orNull(Typed.line(representedBy)),
                Typed.orNull(Typed.line(capacity)),
                Typed.orNull(Typed.line(delegate)),
                Typed.orNull(Typed.line(delegateCapacity)));
    }
}
