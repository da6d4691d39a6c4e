package fr.ess.contract.amendment;

import fr.ess.contract.amendment.Difference.Field;
import fr.ess.contract.amendment.Difference.Nature;
import fr.ess.platform.french.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Compares what an act says with what it was written upon: article by article, action by action, amount by amount. */
@Service
public class ActDifferences {

    private final ActWords words;
    private final ActOperators operators;
    private final Labels labels;

    ActDifferences(ActWords words, ActOperators operators, Labels labels) {
        this.words = words;
        this.operators = operators;
        this.labels = labels;
    }

    /** In the order of the document, amounts and operators last; nothing for what the act repeats unchanged. */
    public List<Difference> of(Act act) {
        List<Difference> differences = new ArrayList<>();
        words.of(act.id()).forEach(said -> wording(act, said).ifPresent(differences::add));
        words.envelopes(act.id()).forEach(said -> envelope(said).ifPresent(differences::add));
        operators
                .of(act.id())
                .forEach(line -> differences.add(new Difference(
                        "Opérateur",
                        line.action(),
                        line.ended() ? Nature.ENDED : Nature.ADDED,
                        List.of(operator(line)))));
        return differences;
    }

    private Optional<Difference> wording(Act act, Wording said) {
        Wording before =
                Optional.ofNullable(said.baseId()).flatMap(words::version).orElse(null);
        String section = labels.of(said.kind());
        if (said.ended()) {
            return Optional.of(new Difference(
                    section,
                    said.name(),
                    Nature.ENDED,
                    List.of(new Field("Intitulé", WordDiff.between(before == null ? "" : before.title(), "")))));
        }
        Map<String, String> then = before == null ? Map.of() : WordingFields.of(before, labels);
        List<Field> fields = new ArrayList<>();
        whole("Place", place(act, before), place(act, said), fields);
        WordingFields.of(said, labels).entrySet().stream()
                .filter(field -> !field.getValue().equals(then.getOrDefault(field.getKey(), "")))
                .map(field -> new Field(
                        field.getKey(), WordDiff.shortened(then.getOrDefault(field.getKey(), ""), field.getValue())))
                .forEach(fields::add);
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(
                        section,
                        (before == null ? said : before).name(),
                        before == null ? Nature.ADDED : Nature.CHANGED,
                        fields));
    }

    /** Under what it stands; empty for nothing. */
    private String place(Act act, @Nullable Wording wording) {
        return Optional.ofNullable(wording)
                .map(Wording::parentId)
                .flatMap(place -> words.of(act.id(), place).or(() -> words.last(act.contract(), place)))
                .map(Wording::name)
                .orElse("");
    }

    private Optional<Difference> envelope(EnvelopeWording said) {
        EnvelopeWording before =
                Optional.ofNullable(said.baseId()).flatMap(words::envelope).orElse(null);
        List<Field> fields = new ArrayList<>();
        whole("Montant", before == null ? "" : before.shownAmount(), said.shownAmount(), fields);
        whole("Certitude", before == null ? "" : labels.of(before.certainty()), labels.of(said.certainty()), fields);
        String condition = before == null ? "" : text(before.condition());
        if (!condition.equals(text(said.condition()))) {
            fields.add(new Field("Condition", WordDiff.shortened(condition, text(said.condition()))));
        }
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(
                        "Montant",
                        said.name() + " (article " + said.article() + ")",
                        before == null ? Nature.ADDED : Nature.CHANGED,
                        fields));
    }

    /** A value that is read as a whole: the old one out, the new one in. */
    private static void whole(String label, String before, String after, List<Field> fields) {
        if (before.equals(after)) {
            return;
        }
        List<WordDiff.Piece> pieces = new ArrayList<>();
        if (!before.isEmpty()) {
            pieces.add(new WordDiff.Piece(WordDiff.Kind.REMOVED, before));
        }
        if (!after.isEmpty()) {
            pieces.add(new WordDiff.Piece(WordDiff.Kind.ADDED, after));
        }
        fields.add(new Field(label, pieces));
    }

    private static Field operator(ActOperators.Line line) {
        return new Field(
                "Opérateur",
                List.of(new WordDiff.Piece(line.ended() ? WordDiff.Kind.REMOVED : WordDiff.Kind.ADDED, line.name())));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
