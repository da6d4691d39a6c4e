package fr.ess.directory.participation.web;

import fr.ess.directory.search.OrganisationLine;
import fr.ess.directory.search.OrganisationProfiles;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the public entry that an address below {@code /annuaire} names. */
@Component
class ListedEntry {

    private final OrganisationProfiles profiles;
    private final JdbcClient jdbc;

    ListedEntry(OrganisationProfiles profiles, JdbcClient jdbc) {
        this.profiles = profiles;
        this.jdbc = jdbc;
    }

    OrganisationLine at(String slug) {
        return profiles.bySlug(slug)
                .or(() -> profiles.todaysSlug(slug).flatMap(profiles::bySlug))
                .orElseThrow(NotFoundException::new)
                .line();
    }

    @Nullable Integer departement(OrganisationLine line) {
        return jdbc.sql("select departement_id from organisation where id = ?")
                .param(line.id())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    static List<Tab> crumbs(OrganisationLine line, String here) {
        return List.of(
                Tab.to("Annuaire", "/annuaire"), Tab.to(line.name(), "/annuaire/" + line.slug()), Tab.here(here));
    }
}
