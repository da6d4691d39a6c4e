package fr.ess.contract.web;

import fr.ess.platform.web.BadParameterException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ways of laying the money out that a reader chooses from. */
enum FinanceView {
    ARTICLES("Par article", "Ce que donnent les articles"),
    ANNEES("Par année", "Le financement, année par année"),
    FINANCEURS("Par financeur", "Qui finance, année par année"),
    AXES("Par axe", "Le financement de chaque axe"),
    ACTIONS("Par action", "Le financement de chaque action"),
    DETAIL("En détail", "Action par action, financeur par financeur"),
    LIGNES("Ligne par ligne", "Les lignes de vote, d’engagement et de paiement");

    private final String label;
    private final String title;

    FinanceView(String label, String title) {
        this.label = label;
        this.title = title;
    }

    String label() {
        return label;
    }

    String title() {
        return title;
    }

    /** None where the view is no sum over the cube. */
    List<Dimension> dimensions() {
        return switch (this) {
            case ARTICLES, LIGNES -> List.of();
            case ANNEES -> List.of(Dimension.YEAR);
            case FINANCEURS -> List.of(Dimension.FUNDER, Dimension.YEAR);
            case AXES -> List.of(Dimension.AXIS, Dimension.YEAR);
            case ACTIONS -> List.of(Dimension.ACTION);
            case DETAIL -> List.of(Dimension.ACTION, Dimension.FUNDER, Dimension.YEAR);
        };
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FinanceView of(@Nullable String parameter) {
        return parameter == null || parameter.isBlank()
                ? ARTICLES
                : Arrays.stream(values())
                        .filter(view -> view.parameter().equals(parameter))
                        .findFirst()
                        .orElseThrow(() -> new BadParameterException("vue", "Les vues sont " + all() + "."));
    }

    private static String all() {
        return Arrays.stream(values()).map(FinanceView::parameter).collect(Collectors.joining(", "));
    }
}
