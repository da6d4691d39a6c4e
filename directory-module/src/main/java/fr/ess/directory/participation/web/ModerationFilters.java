package fr.ess.directory.participation.web;

import fr.ess.directory.Departement;
import fr.ess.directory.Territories;
import fr.ess.directory.participation.ContributionKind;
import fr.ess.directory.participation.ContributionState;
import fr.ess.directory.participation.ModerationQueue.Filter;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.Option;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The criteria of the queue, as its page offers them and its addresses carry them. */
@Component
class ModerationFilters {

    private final Territories territories;
    private final Labels labels;

    ModerationFilters(Territories territories, Labels labels) {
        this.territories = territories;
        this.labels = labels;
    }

    /** A département that does not exist is no criterion. */
    Filter of(ContributionState state, @Nullable ContributionKind kind, String departement) {
        return new Filter(
                state,
                kind,
                territories.departements().stream()
                        .map(Departement::code)
                        .filter(departement.strip()::equals)
                        .findFirst()
                        .orElse(null));
    }

    static String address(Filter filter) {
        return ModerationController.PATH + "?etat=" + filter.state()
                + (filter.kind() == null ? "" : "&type=" + filter.kind())
                + (filter.departement() == null ? "" : "&departement=" + filter.departement());
    }

    void show(Filter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("states", options(ContributionState.values()));
        model.addAttribute("kinds", options(ContributionKind.values()));
        model.addAttribute(
                "departements",
                territories.departements().stream()
                        .map(one -> new Option(one.code(), one.name() + " (" + one.code() + ")"))
                        .toList());
    }

    private List<Option> options(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(one -> new Option(one.name(), labels.of(one)))
                .toList();
    }
}
