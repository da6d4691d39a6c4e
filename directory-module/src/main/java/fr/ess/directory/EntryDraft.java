package fr.ess.directory;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands, for a form to begin with.
 *
 * @param departement the code of the one that is all that is known of the place
 */
public record EntryDraft(
        long id,
        long version,
        String slug,
        OrganisationStatus status,
        String name,
        @Nullable String usualName,
        @Nullable String acronym,
        @Nullable String siren,
        @Nullable String siret,
        @Nullable String description,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable String commune,
        @Nullable String departement,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Boolean receivesTrainees,
        @Nullable Boolean hires,
        @Nullable Boolean sellsToCompanies,
        @Nullable Boolean sellsToPublic) {}
