package fr.ess.observatory.values.web;

import fr.ess.observatory.values.Assessment;
import fr.ess.observatory.values.Assessments;
import fr.ess.observatory.values.Grid;
import fr.ess.observatory.values.Question;
import fr.ess.observatory.values.ValuesAnswer;
import fr.ess.platform.french.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers for their organisation.
 *
 * @param answers in the order of the questions; null is not answered
 * @param seen the draft that was on the screen
 */
record ValuesForm(List<@Nullable ValuesAnswer> answers, String note, boolean consent, Assessments.@Nullable Seen seen) {

    static final String CONSENT =
            "Notre organisation accepte que ses réponses soient comptées avec celles des autres, dans des tableaux qui ne désignent personne. Elles ne sont jamais montrées seules. Les retirer les ôte des éditions suivantes, pas de celles qui sont déjà publiées.";

    private static final int LONGEST_NOTE = 1_000;

    /** From what was begun or, to change it, from what was given. */
    static ValuesForm of(Grid grid, Optional<Assessment> draft, Optional<Assessment> given) {
        Optional<Assessment> from = draft.or(() -> given);
        List<@Nullable ValuesAnswer> none = new ArrayList<>();
        grid.questions().forEach(question -> none.add(null));
        return new ValuesForm(
                from.map(Assessment::answers).orElse(none),
                Objects.requireNonNullElse(from.map(Assessment::note).orElse(null), ""),
                false,
                draft.map(one -> new Assessments.Seen(one.id(), one.version())).orElse(null));
    }

    static ValuesForm typed(Grid grid, Map<String, String> typed) {
        List<@Nullable ValuesAnswer> answers = new ArrayList<>();
        grid.questions().forEach(question -> answers.add(answer(typed.get(field(question)))));
        Long id = number(typed.get("brouillon"));
        Long version = number(typed.get("version"));
        return new ValuesForm(
                answers,
                Typed.text(typed.get("note")),
                typed.containsKey("accord"),
                id == null || version == null ? null : new Assessments.Seen(id, version));
    }

    private static @Nullable ValuesAnswer answer(@Nullable String typed) {
        return typed == null || !typed.matches("[0-4]")
                ? null
                : ValuesAnswer.of(Integer.parseInt(typed)).orElse(null);
    }

    private static @Nullable Long number(@Nullable String typed) {
        return typed == null || !typed.matches("[0-9]{1,18}") ? null : (Long) Long.parseLong(typed);
    }

    static String field(Question question) {
        return "q" + question.number();
    }

    public @Nullable ValuesAnswer to(Question question) {
        return answers.get(question.number() - 1);
    }

    @Nullable String typedNote() {
        return Typed.orNull(note);
    }

    /** Whether something is answered at all. */
    boolean isBegun() {
        return answers.stream().anyMatch(Objects::nonNull) || !note.isEmpty();
    }

    List<ValuesAnswer> complete() {
        return answers.stream().map(Objects::requireNonNull).toList();
    }

    /** @param giving whether it is to count from now on, or only to be kept */
    Map<String, String> faults(Grid grid, boolean giving) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (giving) {
            grid.questions().stream()
                    .filter(question -> to(question) == null)
                    .forEach(question -> faults.put(
                            field(question),
                            "Répondez à « " + question.shortWording() + " », au besoin par « Non concernée »."));
        }
        if (note.length() > LONGEST_NOTE) {
            faults.put("note", "Votre note a plus de 1\u202f000 caractères.");
        }
        if (giving && !consent) {
            faults.put("accord", "Cochez l’accord, ou gardez vos réponses pour plus tard.");
        }
        return faults;
    }
}
