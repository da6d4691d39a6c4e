package fr.ess.directory.web;

import fr.ess.platform.web.BadParameterException;
import org.jspecify.annotations.Nullable;

/** The two ways to look at one search. */
enum ResultsView {
    LIST,
    MAP;

    static final String PARAMETER = "vue";

    /** As it stands in addresses; the list is what comes unasked. */
    @Nullable String code() {
        return this == MAP ? "carte" : null;
    }

    static ResultsView of(@Nullable String text) {
        String value = SearchParameters.text(PARAMETER, text);
        if (value == null || value.equals("liste")) {
            return LIST;
        }
        if (!value.equals("carte")) {
            throw new BadParameterException(PARAMETER, "Choisissez liste ou carte.");
        }
        return MAP;
    }
}
