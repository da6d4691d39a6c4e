package fr.ess.directory;

import org.jspecify.annotations.Nullable;

/** An entry as it stands, for a form to begin with. */
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
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone) {}
