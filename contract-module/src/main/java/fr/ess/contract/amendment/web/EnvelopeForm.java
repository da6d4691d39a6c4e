package fr.ess.contract.amendment.web;

import fr.ess.contract.Certainty;
import fr.ess.contract.amendment.EnvelopeWording;
import fr.ess.contract.money.TypedAmount;
import fr.ess.platform.french.Labels;
import fr.ess.platform.french.Typed;
import fr.ess.platform.money.Euros;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What an act gives for a funder's year, as it is typed. */
record EnvelopeForm(
        @Nullable String amount,
        @Nullable String certainty,
        @Nullable String condition,
        @Nullable Long version,
        @Nullable Long base,
        @Nullable Map<String, String> started) {

    static EnvelopeForm of(EnvelopeWording said, long version, @Nullable Long base, Labels labels) {
        Map<String, String> values = values(said, labels);
        return new EnvelopeForm(
                values.get("amount"), values.get("certainty"), values.get("condition"), version, base, values);
    }

    static Map<String, String> values(EnvelopeWording said, Labels labels) {
        Map<String, String> values = new LinkedHashMap<>();
        Euros amount = said.amount();
        values.put("amount", amount == null ? "" : amount.inFrench());
        values.put("certainty", labels.of(said.certainty()));
        values.put("condition", Objects.toString(said.condition(), ""));
        return values;
    }

    Optional<EnvelopeWording> read(EnvelopeWording before, Labels labels, BindingResult errors) {
        Optional<Certainty> chosen = Arrays.stream(Certainty.values())
                .filter(one -> labels.of(one).equals(certainty))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.rejectValue("certainty", "certainty", "Choisissez une certitude.");
        }
        Euros euros = null;
        if (!Typed.line(amount).isEmpty()) {
            TypedAmount typed = TypedAmount.read(amount);
            euros = typed.euros();
            if (typed.fault() != null) {
                errors.rejectValue("amount", "amount", typed.fault());
            }
        } else if (chosen.isPresent() && chosen.get() != Certainty.CONDITIONAL) {
            errors.rejectValue("amount", "amount", "Sans montant, une participation est conditionnelle.");
        }
        String words = Typed.text(condition).strip();
        if (words.length() > 2_000) {
            errors.rejectValue("condition", "long", "2\u202f000 caractères au plus.");
        } else if (words.isEmpty() && chosen.equals(Optional.of(Certainty.CONDITIONAL))) {
            errors.rejectValue("condition", "condition", "Dites de quoi cette participation dépend.");
        }
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new EnvelopeWording(
                before.id(),
                before.articleId(),
                before.article(),
                before.funderId(),
                before.funder(),
                before.signatory(),
                before.year(),
                euros,
                chosen.orElseThrow(),
                words.isEmpty() ? null : words,
                version == null ? -1 : version,
                base,
                before.lastId()));
    }
}
