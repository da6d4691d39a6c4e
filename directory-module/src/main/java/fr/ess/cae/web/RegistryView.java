package fr.ess.cae.web;

import fr.ess.cae.Dimension;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.kit.Tab;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A way to look at the people of a day. */
enum RegistryView {
    COOPERATIVE("Par coopérative", "Coopérative", Dimension.CO_OPERATIVE),
    STATUT("Par statut", "Statut", Dimension.STATUS),
    GENRE("Femmes et hommes", "Genre", Dimension.GENDER),
    SITUATION("Situation à l’entrée", "Situation à l’entrée", Dimension.SITUATION),
    METIER("Par métier", "Secteur d’activité", Dimension.SECTOR),
    TERRITOIRE("Par territoire", "Département", Dimension.DEPARTEMENT);

    private final String label;
    private final String head;
    private final Dimension dimension;

    RegistryView(String label, String head, Dimension dimension) {
        this.label = label;
        this.head = head;
        this.dimension = dimension;
    }

    String label() {
        return label;
    }

    String head() {
        return head;
    }

    Dimension dimension() {
        return dimension;
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One co-operative has the others. */
    static List<RegistryView> shown(boolean region) {
        return Arrays.stream(values())
                .filter(view -> region || view != COOPERATIVE)
                .toList();
    }

    /** @throws BadParameterException if there is no such view here */
    static RegistryView of(@Nullable String parameter, boolean region) {
        List<RegistryView> shown = shown(region);
        return parameter == null || parameter.isBlank()
                ? shown.get(0)
                : shown.stream()
                        .filter(view -> view.parameter().equals(parameter))
                        .findFirst()
                        .orElseThrow(() -> new BadParameterException(
                                "vue",
                                "Les vues sont "
                                        + String.join(
                                                ", ",
                                                shown.stream()
                                                        .map(RegistryView::parameter)
                                                        .toList())
                                        + "."));
    }

    static List<Tab> tabs(RegistryView chosen, String path, String query, boolean region) {
        return shown(region).stream()
                .map(view -> new Tab(view.label, path + "?" + query + "&vue=" + view.parameter(), view == chosen))
                .toList();
    }
}
