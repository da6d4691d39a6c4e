package fr.ess.contract.amendment.web;

import fr.ess.contract.ElementKind;
import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActFaults;
import fr.ess.contract.amendment.ActWords;
import fr.ess.contract.amendment.Wording;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Under what an element may stand: an objective under an axis, an effect under a question. The database holds the same. */
@Component
class Places {

    private final ActFaults faults;
    private final ActWords words;

    Places(ActFaults faults, ActWords words) {
        this.faults = faults;
        this.words = words;
    }

    /** What stands above elements of a kind; none for those that stand by themselves. */
    static @Nullable ElementKind above(ElementKind kind) {
        return switch (kind) {
            case OBJECTIVE -> ElementKind.AXIS;
            case SUB_OBJECTIVE -> ElementKind.OBJECTIVE;
            case ACTION -> ElementKind.SUB_OBJECTIVE;
            case EXPECTED_EFFECT -> ElementKind.EVALUATION_QUESTION;
            default -> null;
        };
    }

    /** Whether an element may also stand under nothing, as the animation of the contract does. */
    static boolean optional(ElementKind kind) {
        return kind == ElementKind.ACTION;
    }

    /** What may be chosen, with what the act itself adds. */
    List<Wording> of(Act act, ElementKind kind) {
        ElementKind above = above(kind);
        return faults.after(act).stream().filter(one -> one.kind() == above).toList();
    }

    /** The place by its name, which is what forms send and what the conflict screen shows; empty for none. */
    String name(Act act, @Nullable Long place) {
        return place == null
                ? ""
                : words.of(act.id(), place)
                        .or(() -> words.last(act.contract(), place))
                        .map(Places::name)
                        .orElse("");
    }

    static String name(Wording place) {
        return place.name() + " (n°\u00a0" + place.elementId() + ")";
    }

    /** The place that was typed, by its name or its number; {@code before} where the form did not ask. Marks one that is not possible. */
    @Nullable Long chosen(Act act, ElementKind kind, @Nullable Long before, @Nullable String typed, BindingResult errors) {
        if (typed == null || above(kind) == null) {
            return before;
        }
        if (typed.isBlank() && optional(kind)) {
            return null;
        }
        Long place = of(act, kind).stream()
                .filter(one -> name(one).equals(typed)
                        || Long.toString(one.elementId()).equals(typed))
                .map(Wording::elementId)
                .findFirst()
                .orElse(null);
        boolean unchanged = before != null && Objects.equals(name(act, before), typed);
        if (place == null && !unchanged) {
            errors.rejectValue("parent", "parent", "Choisissez où l’élément se place dans ce contrat.");
        }
        return place == null ? before : place;
    }
}
