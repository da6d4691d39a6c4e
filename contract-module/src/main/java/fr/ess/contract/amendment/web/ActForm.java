package fr.ess.contract.amendment.web;

import fr.ess.contract.ActKind;
import fr.ess.contract.SectorContract;
import fr.ess.contract.amendment.Act;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.Conflict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What an act is called, opens with and is planned for, as it is typed. */
record ActForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String preamble,
        @Nullable String planned,
        @Nullable Long version,
        @Nullable Map<String, String> started) {

    static ActForm of(Act act) {
        String planned = Objects.toString(act.inForceOn(), "");
        String preamble = Objects.requireNonNullElse(act.preamble(), "");
        return new ActForm(
                act.kind().name(),
                act.title(),
                preamble,
                planned,
                act.version(),
                Map.of("title", act.title(), "preamble", preamble, "planned", planned));
    }

    Optional<ActKind> chosenKind() {
        return "AMENDMENT".equals(kind)
                ? Optional.of(ActKind.AMENDMENT)
                : "DECISION".equals(kind) ? Optional.of(ActKind.DECISION) : Optional.empty();
    }

    LocalDate day() {
        return TypedDay.read(planned).orElseThrow();
    }

    void check(SectorContract contract, BindingResult errors) {
        if (chosenKind().isEmpty()) {
            errors.rejectValue("kind", "kind", "Choisissez un avenant ou une décision.");
        }
        int length = Typed.line(title).length();
        if (length == 0 || length > 300) {
            errors.rejectValue("title", "title", "Donnez un intitulé de 300 caractères au plus.");
        }
        if (Typed.text(preamble).strip().length() > 20_000) {
            errors.rejectValue("preamble", "long", "20\u202f000 caractères au plus.");
        }
        Optional<LocalDate> day = TypedDay.read(planned);
        if (day.isEmpty()) {
            errors.rejectValue(
                    "planned", "date", "Donnez une date, par exemple 01/01/" + (contract.firstYear() + 1) + ".");
        } else if (!contract.covers(day.get().getYear())) {
            errors.rejectValue(
                    "planned",
                    "outside",
                    "Le contrat va du 1er\u00a0janvier " + contract.firstYear() + " au 31\u00a0décembre "
                            + contract.lastYear() + ".");
        }
    }

    Conflict conflict(Act stored, String address, String back) {
        ActForm now = of(stored);
        Map<String, String> began = started == null ? Map.of() : started;
        return new Conflict(
                stored.name(),
                address,
                stored.version(),
                "",
                back,
                List.of(
                        new Conflict.Field("kind", "Nature", now.kindName(), now.kindName(), now.kindName()),
                        field("title", "Intitulé", began, Typed.line(title), stored.title()),
                        field(
                                "preamble",
                                "Préambule",
                                began,
                                Typed.text(preamble).strip(),
                                Objects.toString(now.preamble(), "")),
                        field(
                                "planned",
                                "Entrée en vigueur prévue",
                                began,
                                Typed.line(planned),
                                Objects.toString(now.planned(), ""))));
    }

    private String kindName() {
        return Objects.toString(kind, "");
    }

    private static Conflict.Field field(
            String name, String label, Map<String, String> began, String typed, String stored) {
        return new Conflict.Field(name, label, Typed.text(began.getOrDefault(name, "")), typed, stored);
    }
}
