package fr.ess.transmea.portfolio.web;

import fr.ess.platform.web.BadParameterException;
import fr.ess.transmea.portfolio.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ways of looking at the portfolio that a reader chooses from. */
enum PortfolioView {
    ENSEMBLE("Ensemble", "Le portefeuille dans son ensemble", null),
    ETAPES("Par étape", "Les dossiers par étape", Dimension.STAGE),
    ORIGINES("Par origine", "Les dossiers par origine, et le ticket moyen", Dimension.ORIGIN),
    SITUATIONS("Par situation", "Les dossiers par situation de l’entreprise, et le ticket moyen", Dimension.SITUATION),
    SECTEURS("Par secteur", "Les dossiers par secteur d’activité", Dimension.SECTOR),
    TERRITOIRES("Par territoire", "Les dossiers par département", Dimension.DEPARTEMENT),
    CONTACTS("Par contact", "D’où viennent les contacts", Dimension.LEAD_SOURCE),
    RESEAUX("Par réseau", "Ce qu’apportent les prescripteurs, par métier", Dimension.REFERRER_KIND),
    PRESCRIPTEURS("Par prescripteur", "Ce qu’apporte chaque prescripteur", Dimension.REFERRER),
    DELAIS("Délais", "Le temps passé à chaque étape", null),
    DOSSIERS("Dossier par dossier", "Les dossiers un par un", null);

    private final String label;
    private final String title;
    private final @Nullable Dimension dimension;

    PortfolioView(String label, String title, @Nullable Dimension dimension) {
        this.label = label;
        this.title = title;
        this.dimension = dimension;
    }

    String label() {
        return label;
    }

    String title() {
        return title;
    }

    /** None where the view breaks nothing down. */
    @Nullable Dimension dimension() {
        return dimension;
    }

    /** Names companies or persons: only for those who work the files. */
    boolean isNominative() {
        return this == PRESCRIPTEURS || this == DOSSIERS;
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<PortfolioView> shownTo(boolean officer) {
        return Arrays.stream(values())
                .filter(view -> officer || !view.isNominative())
                .toList();
    }

    /** @throws BadParameterException if there is no such view for them */
    static PortfolioView of(@Nullable String parameter, boolean officer) {
        return parameter == null || parameter.isBlank()
                ? ENSEMBLE
                : shownTo(officer).stream()
                        .filter(view -> view.parameter().equals(parameter))
                        .findFirst()
                        .orElseThrow(() -> new BadParameterException(
                                "vue",
                                "Les vues sont "
                                        + shownTo(officer).stream()
                                                .map(PortfolioView::parameter)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }
}
