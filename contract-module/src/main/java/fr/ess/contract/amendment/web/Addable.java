package fr.ess.contract.amendment.web;

import fr.ess.contract.ElementKind;
import java.util.Arrays;
import java.util.Optional;

/** What an act may add to a contract, by the word of its address. */
enum Addable {
    ACTION("action", ElementKind.ACTION, "Ajouter une action"),
    ARTICLE("article", ElementKind.ARTICLE, "Ajouter un article"),
    PARTY("partie", ElementKind.PARTY, "Ajouter une partie"),
    THEME("theme", ElementKind.THEME, "Ajouter un thème transversal"),
    AXIS("axe", ElementKind.AXIS, "Ajouter un axe"),
    OBJECTIVE("objectif", ElementKind.OBJECTIVE, "Ajouter un objectif"),
    SUB_OBJECTIVE("sous-objectif", ElementKind.SUB_OBJECTIVE, "Ajouter un sous-objectif"),
    QUESTION("question", ElementKind.EVALUATION_QUESTION, "Ajouter une question évaluative"),
    EFFECT("effet", ElementKind.EXPECTED_EFFECT, "Ajouter un effet attendu");

    private final String word;
    private final ElementKind kind;
    private final String title;

    Addable(String word, ElementKind kind, String title) {
        this.word = word;
        this.kind = kind;
        this.title = title;
    }

    static Optional<Addable> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    ElementKind kind() {
        return kind;
    }

    String title() {
        return title;
    }
}
